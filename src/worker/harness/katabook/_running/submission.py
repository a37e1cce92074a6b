"""The learner's side of a check: the submission as a module.

Owns: importing it, and the module's class, by which a name that it lacks is told.
Does not own: why a file is no module (`_explaining.handed_in`), modules that it shares with the checks (`shared`), what is
done about a file that waits for input (`asking`), its stand-in in a split sitting (`_split.checker`).
"""

from __future__ import annotations

import sys
import types
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import SourceFileLoader

from .._authoring import record
from .._explaining.missing import missing
from . import asking as _asking
from . import context

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

    Request = dict[str, Any]
    Verdict = dict[str, Any]


class Submission(types.ModuleType):
    """The learner's module. Missing names are reported by name, with the nearest one that is there."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise missing(name, vars(self), self)


class NoModule(Exception):
    """The submission cannot be imported, and why is known. fields: those of the verdict."""

    def __init__(self, fields: Verdict) -> None:
        self.fields = fields


def load_submission(request: Request) -> types.ModuleType:
    path, name = request["submission"]["path"], request["submission"]["module"]
    context.submission_file, context.submission_module = path, name
    if shared := request["submission"].get("shared"):
        from . import shared as _shared

        _shared.offer(shared)
    module = types.ModuleType(name)
    loader = SourceFileLoader(name, path)
    module.__file__, module.__loader__ = path, loader
    module.__spec__ = ModuleSpec(name, loader, origin=path)
    sys.modules[name] = module  # dataclasses and pickle look their module up there
    # What the import system does for a file, without looking for its bytecode.
    with open(path, "rb") as file:
        source = file.read()
    if b"coding" not in source[:200]:  # else linecache knows how to read it
        # As "utf-8-sig" decodes it, whose module is one more to import in each child.
        context.sources[path] = source.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    code = _code(source, path, request)
    asking = _asking.Asking(tell_instead)
    try:
        exec(code, vars(module))
    except BaseException as problem:
        if fields := asking.fields(problem, source):
            raise NoModule(fields) from problem
        raise
    finally:
        asking.over()
    module.__class__ = Submission
    if shared:
        _shared.withdraw(shared)
    if chance := sys.modules.get("random"):
        chance.seed(0)  # its own random numbers are the same on each run
    return module


def _code(source: bytes, path: str, request: Request) -> types.CodeType:
    if is_blank(source):
        from .._explaining import handed_in

        raise NoModule(handed_in.empty(source))
    try:
        if request["submission"].get("marked"):
            from .._reading import reach

            return reach.compile_marked(source, path)
        return compile(source, path, "exec", dont_inherit=True)
    except (MemoryError, RecursionError) as problem:  # a file of a megabyte asks for no more than its parser's stack
        message = "it nests expressions more deeply than Python can read: take them apart"
        raise NoModule({"outcome": "cannot_import", "message": message, "exception": type(problem).__name__}) from None
    except (SyntaxError, ValueError) as problem:
        from .._explaining import handed_in

        if isinstance(problem, ValueError):  # for a NUL, before 3.11.4
            problem = SyntaxError(str(problem))
        raise NoModule(handed_in.explain(source, problem)) from None


def is_blank(source: bytes) -> bool:
    """Whether there is nothing in it but blank lines and comments."""
    lines = source.removeprefix(b"\xef\xbb\xbf").splitlines()
    return all(not line or line.startswith(b"#") for line in map(bytes.strip, lines))


def tell_instead(fields: Verdict) -> None:
    """The import goes on for ever: its verdict is told before the process leaves."""
    record._send({"event": "not_imported", "verdict": fields})
