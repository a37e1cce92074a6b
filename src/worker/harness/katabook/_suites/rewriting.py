"""The test file with its asserts rewritten by pytest, before the run: what was rewritten once is given to later runs.

Owns: when code that was made before serves in the place of what pytest would make now.
Does not own: rewriting (pytest does it), keeping the code between runs (the engine does).
"""

from __future__ import annotations

import ast
import marshal
import sys
import types
import warnings
from _imp import _fix_co_filename  # as importlib does when a compiled file was moved

from _pytest.assertion import rewrite

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

#: Longer code is made anew each time: it would be more to tell than a process may tell in all.
_TOLD_AT_MOST = 2 << 20


def prepare(tests: str, known: str | None, send: Callable[[dict[str, Any]], None]) -> None:
    """Have the code of the file `tests` ready when pytest wants it.

    known: what an earlier run has sent of the same file. Where there is none, it is made and sent, which has to be before
    anything of the submission runs. What goes wrong here goes wrong again, where pytest can tell it.
    """
    try:
        with open(tests, "rb") as file:
            source = file.read()
        code = _read(known) if known else _made(source, tests)
        if code is None:
            return
        if not known and len(told := marshal.dumps(code).hex()) <= _TOLD_AT_MOST:
            send({"event": "rewritten", "code": told})
        _fix_co_filename(code, tests)
        _stand_in(tests, source, code)
    except Exception:
        return


def _read(known: str) -> types.CodeType | None:
    code = marshal.loads(bytes.fromhex(known))  # of this harness, from a process without a submission
    return code if isinstance(code, types.CodeType) else None


def _made(source: bytes, tests: str) -> types.CodeType | None:
    """The code as pytest makes it; none if compiling warns of something, which is for pytest to tell or to forbid."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        tree = ast.parse(source, filename=tests)
        rewrite.rewrite_asserts(tree, source, tests)
        code = compile(tree, tests, "exec", dont_inherit=True)
    return None if told else code


def _stand_in(tests: str, source: bytes, code: types.CodeType) -> None:
    """Let `code` be what pytest rewrites `tests` to, unless something asks for other code."""
    own = rewrite._rewrite_test

    def rewrite_test(path: Path, config: Any) -> Any:
        serves = str(path) == tests and sys.dont_write_bytecode and not config.getini("enable_assertion_pass_hook")
        if serves and path.read_bytes() == source:
            return None, code  # in the place of what a compiled file is stamped with: none is written
        return own(path, config)

    rewrite._rewrite_test = rewrite_test
