"""The kata's side of a check: `checks.py` and the modules beside it.

Owns: compiling and running them, and what the engine is told about the checks in them.
Does not own: which functions are checks (`_authoring.check`), files of tests (`_testfiles.testfile`).
"""

from __future__ import annotations

import marshal
import sys
import types

from .._authoring import check as _check
from . import context
from .verdicts import broken

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    Request = dict[str, Any]
    Send = Callable[[dict[str, Any]], None]
    Verdict = dict[str, Any]


def list_checks(request: Request, send: Send) -> Verdict | None:
    before: set[str] = set()
    try:
        codes = compiled(request)
        before |= {name for name in sys.modules if not _is_ahead(name)}  # what else compiling takes is no need of the kata's
        checks = _facts_of_checks(request, codes)
    except BaseException as problem:
        return broken(problem)
    _try(request.get("ahead", ()))
    # In the order of their import, and without the private ones: a C module that is imported ahead of its package
    # (`_asyncio` before `asyncio`) ends up with a state of its own.
    new = [name for name in sys.modules if name not in before and not name.startswith("_")]
    kept = _kept_by_a_fork() if context.packages else frozenset()
    imports = [name for name in new if name.partition(".")[0] in sys.stdlib_module_names or _is_ahead(name) or name in kept]
    send({"event": "checks", "checks": checks, "imports": imports, "code": marshal.dumps(codes).hex()})
    return None


def _try(modules: Iterable[str]) -> None:
    """Import what solutions are likely to import."""
    import importlib

    for name in modules:
        try:
            importlib.import_module(name)
        except Exception:  # for the check that wants it to report
            pass


def _kept_by_a_fork() -> set[str]:
    """The modules of packages that have been imported here, and that a worker may hand on to its children.

    A fork takes along no thread but the one that forks: what has started some is left for each child to import.
    """
    from os import listdir

    try:
        threads = len(listdir("/proc/self/task"))
    except OSError:  # another system: who knows
        return set()
    if threads > 1:
        return set()
    files = ((name, getattr(module, "__file__", None)) for name, module in list(sys.modules.items()))
    return {name for name, file in files if type(file) is str and "._" not in name and context.is_installed(file)}


#: What of this package changes nothing by being imported, and so can be there before a check asks for it: modules, and
#: probes with all that they consist of.
_AHEAD = ("katabook._authoring.draw", "katabook._rewriting.asserts", "katabook.calls", "katabook.source", "katabook.sql")


def _is_ahead(name: str) -> bool:
    return any(name == ahead or name.startswith(f"{ahead}.") for ahead in _AHEAD)


def _facts_of_checks(request: Request, codes: dict[str, types.CodeType]) -> list[dict[str, Any]]:
    if request["checks"].get("tests"):
        from .._testfiles import testfile

        return testfile.listed(request, codes)
    load_checks(request, codes)
    return [
        {"name": c.name, "title": c.title, "why": c.why, "after": c.after, "stretch": c.stretch, "seconds": c.seconds}
        for c in _check.register.values()
    ]


def compiled(request: Request) -> dict[str, types.CodeType]:
    """The code of the kata's modules, by name: compiled now, or by the operation "list", whose answer is in "code"."""
    if request.get("code"):
        # From this harness, in a process without a submission.
        return marshal.loads(bytes.fromhex(request["code"]))
    from .._rewriting import asserts

    codes = {
        name: compile(helper["source"], helper["path"], "exec", dont_inherit=True)
        for name, helper in request["helpers"].items()
    }
    checks = request["checks"]
    submission = request["submission"]["module"] if checks.get("tests") else None
    return {**codes, "checks": asserts.compile_checks(checks["source"], checks["path"], submission)}


def load_checks(request: Request, codes: dict[str, types.CodeType]) -> None:
    """Run the kata's modules: its helpers, then its checks."""
    from .._rewriting import asserts

    _check.register.clear()
    for name, helper in request["helpers"].items():
        run_module(name, helper, codes[name], {})
    run_module("checks", request["checks"], codes["checks"], asserts.names())


class _Text:
    """The loader of a module that is on no disk here, as far as `linecache` uses one."""

    def __init__(self, source: str) -> None:
        self._source = source

    def get_source(self, name: str) -> str:
        return self._source


def run_module(name: str, file: dict[str, str], code: types.CodeType, names: dict[str, Any]) -> None:
    module = types.ModuleType(name)
    module.__file__ = file["path"]
    vars(module).update(names)
    sys.modules[name] = module
    module.__loader__ = _Text(file["source"])  # tracebacks find their lines there
    context.sources[file["path"]] = file["source"]
    exec(code, vars(module))
