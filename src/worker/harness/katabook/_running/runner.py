"""Runs one request of the engine: list the checks of a kata, or hold one of them against a submission.

Owns: loading `checks.py` and the submission, and naming what happened to a check.
Does not own: deadlines, limits, killing (the engine does that from outside), and what can only be seen
from outside: killed, timed out, exited without a verdict.

A check sits *shared* (the submission is imported here) or *split*: then the request brings a `wire`, the submission is
imported at its other end (operation "learner"), and what the check is given is a stand-in for the module.
"""

from __future__ import annotations

import marshal
import sys
import types
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import SourceFileLoader

from .._authoring import check as _check, record
from .._authoring.record import Failed
from .._explaining import advice as _advice, company, letters
from .._explaining.missing import MissingName, missing
from .._values import bounded, render
from . import asking as _asking, context, leaving

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Request = dict[str, Any]
    Send = Callable[[dict[str, Any]], None]
    TakeSnapshot = Callable[[list[str]], None]
    Verdict = dict[str, Any]


def serve(request: Request, send: Send, take_snapshot: TakeSnapshot) -> Verdict | None:
    """Do what `request["op"]` says. Raises nothing a kata or a learner causes.

    What is observed goes through `send`; the verdict, as the fields of a verdict event, is returned: the engine says
    it, on a way that no Python code can reach. take_snapshot: called with the names of the kata's modules before a
    submission is imported here; what it remembers is compared when the check has passed.
    """
    record._send = send
    leaving.begin()
    operation = request["op"]
    if operation == "list":
        return _list_checks(request, send)
    if operation == "check":
        return _hold(request, send, take_snapshot)
    if operation == "learner":
        _serve_the_checker(request)
        return None
    from .._reading import tools  # never needed to hold a check

    tools.serve(operation, request, send)
    return None


leaving.install()


def rehearse() -> None:
    """Do what every check does, on nothing and with nothing left of it: the pages that it writes to are this process's own then."""
    name = "<rehearsal>"
    code = marshal.loads(marshal.dumps(compile(_REHEARSED, name, "exec", dont_inherit=True)))
    module = types.ModuleType(name)
    module.__spec__ = ModuleSpec(name, SourceFileLoader(name, name), origin=name)
    exec(code, vars(module))
    module.f([1], key="a")
    render.brief([("a", 1.5, None)])


_REHEARSED = """
def f(items, *, key=None, n=0):
    found = {}
    for item in items:
        found.setdefault(str(item), []).append(len(items) + n)
    return sorted(found.items(), key=lambda pair: pair[0]), f"{key!r}: {n}"

class C:
    def __init__(self, a): self.a = a
    def get(self): return self.a

try:
    C(1).get()
    int("x")
except ValueError as problem:
    problem.args
"""


# -- the kata's side ------------------------------------------------------------------------------


def _list_checks(request: Request, send: Send) -> Verdict | None:
    before: set[str] = set()
    try:
        codes = _compiled(request)
        before |= set(sys.modules) - _AHEAD  # what else compiling takes is no need of the kata's
        checks = _facts_of_checks(request, codes)
    except BaseException as problem:
        return _broken(problem)
    # In the order of their import, and without the private ones: a C module that is imported ahead of its package
    # (`_asyncio` before `asyncio`) ends up with a state of its own.
    new = (name for name in sys.modules if name not in before and not name.startswith("_"))
    imports = [name for name in new if name.partition(".")[0] in sys.stdlib_module_names or name in _AHEAD]
    send({"event": "checks", "checks": checks, "imports": imports, "code": marshal.dumps(codes).hex()})
    return None


#: Modules of this package that change nothing by being imported, and so can be there before a check asks for them.
_AHEAD = frozenset(
    f"katabook.{name}"
    for name in "_authoring.draw _rewriting.asserts calls sql source source._bytecode source._measures source._tree".split()
)


def _facts_of_checks(request: Request, codes: dict[str, types.CodeType]) -> list[dict[str, Any]]:
    if request["checks"].get("tests"):
        from .._testfiles import testfile

        return testfile.listed(request, codes)
    _load_checks(request, codes)
    return [
        {"name": c.name, "title": c.title, "why": c.why, "after": c.after, "stretch": c.stretch, "seconds": c.seconds}
        for c in _check.register.values()
    ]


def _compiled(request: Request) -> dict[str, types.CodeType]:
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


def _load_checks(request: Request, codes: dict[str, types.CodeType]) -> None:
    """Run the kata's modules: its helpers, then its checks."""
    from .._rewriting import asserts

    _check.register.clear()
    for name, helper in request["helpers"].items():
        _run_module(name, helper, codes[name], {})
    _run_module("checks", request["checks"], codes["checks"], asserts.names())


class _Text:
    """The loader of a module that is on no disk here, as far as `linecache` uses one."""

    def __init__(self, source: str) -> None:
        self._source = source

    def get_source(self, name: str) -> str:
        return self._source


def _run_module(name: str, file: dict[str, str], code: types.CodeType, names: dict[str, Any]) -> None:
    module = types.ModuleType(name)
    module.__file__ = file["path"]
    vars(module).update(names)
    sys.modules[name] = module
    module.__loader__ = _Text(file["source"])  # tracebacks find their lines there
    context.sources[file["path"]] = file["source"]
    exec(code, vars(module))


# -- the learner's side ---------------------------------------------------------------------------


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


def _load_submission(request: Request) -> types.ModuleType:
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
        context.sources[path] = source.decode("utf-8-sig", "replace")
    code = _code(source, path, request)
    asking = _asking.Asking(_tell_instead)
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
    if _is_blank(source):
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

        raise NoModule(handed_in.explain(source, problem)) from None


def _is_blank(source: bytes) -> bool:
    """Whether there is nothing in it but blank lines and comments."""
    lines = source.removeprefix(b"\xef\xbb\xbf").splitlines()
    return all(not line or line.startswith(b"#") for line in map(bytes.strip, lines))


def _tell_instead(fields: Verdict) -> None:
    """The import goes on for ever: its verdict is told before the process leaves."""
    record._send({"event": "not_imported", "verdict": fields})


def _serve_the_checker(request: Request) -> None:
    """The learner's end of a split sitting. Tells the engine nothing: its verdicts are not this process's to give."""
    from .._split import learner

    learner.serve(request["wire"], lambda: _load_submission(request), _cannot_import)


def _connect(request: Request) -> types.ModuleType:
    """The checker's end of a split sitting: the stand-in for the module, once the submission is imported."""
    from .._split import checker

    bounded.is_on = False

    submission = request["submission"]
    context.submission_file, context.submission_module = submission.get("path") or "", submission["module"]
    module = checker.connect(request["wire"])
    sys.modules[submission["module"]] = module
    if (chance := sys.modules.get("random")) and request["checks"].get("tests"):
        chance.seed(0)  # as in a shared sitting, where the tests come after the submission
    checker.carry_states(module, [request["checks"]["source"], *(h["source"] for h in request["helpers"].values())])
    return module


# -- one check ------------------------------------------------------------------------------------


def _hold(request: Request, send: Send, take_snapshot: TakeSnapshot) -> Verdict:
    """The verdict on one check, as the fields of a verdict event."""
    if request["checks"].get("tests"):
        from .._testfiles import testfile

        return testfile.hold(request, send, take_snapshot)
    try:
        _load_checks(request, _compiled(request))
        check = _check.register[request["check"]]
        function = check.function  # from here on no register that a submission can reach is asked again
    except BaseException as problem:
        return _broken(problem)
    if drawing := sys.modules.get("katabook._authoring.draw"):
        drawing.begin(request["seed"], check.name)
    try:
        if "wire" in request:
            module = _connect(request)
        else:
            take_snapshot(["checks", *request["helpers"]])
            module = _load_submission(request)
    except BaseException as problem:
        return _wire_verdict(problem, None) or _cannot_import(problem)
    send({"event": "imported"})
    ended: BaseException | None = None
    try:
        function(module)
    except BaseException as problem:
        ended = problem
    return _verdict(ended, module, request)


def _verdict(ended: BaseException | None, module: Any, request: Request) -> dict[str, Any]:
    """The verdict on a check that has come to its end, by an exception or without one."""
    try:
        if "wire" in request and (broken := _wire_verdict(ended, module)):
            return broken
        if ended is not None:
            return _ended_by(ended, request)
        if record.swallowed:  # a finding was raised inside a callback, and the submission caught it
            return _found(record.swallowed[0])
        return {"outcome": "passed"}
    except BaseException as problem:  # the wire broke while the report asked the learner's side for a text
        if "wire" in request and (broken := _wire_verdict(problem, module)):
            return broken
        raise


def _wire_verdict(problem: BaseException | None, module: Any) -> dict[str, Any] | None:
    """The verdict if a wire is broken, also when the check caught the exception; None if it is not."""
    if "katabook._split.checker" not in sys.modules:
        return None
    from .._split import checker

    if isinstance(problem, checker.CannotImport):
        return problem.fields
    failure = problem if isinstance(problem, (checker.Gone, checker.Tampered)) else None
    if module is not None and failure is None:
        failure = checker.peer_of(module).failure
    if failure is None:
        return None
    return {"outcome": "gone" if isinstance(failure, checker.Gone) else "tampered", "message": str(failure)}


def _ended_by(problem: BaseException, request: Request) -> dict[str, Any]:
    """What an exception that left the check means."""
    record.decided()
    if isinstance(problem, Failed):
        return _found(problem)
    if isinstance(problem, MissingName):
        return {"outcome": "failed", "message": str(problem), "missing": problem.name}
    if isinstance(problem, SystemExit):
        return {"outcome": "exited", "message": _exit_of(problem), **_where(problem)}
    if isinstance(problem, MemoryError):
        return {"outcome": "out_of_memory", "message": "it asked for more memory than a check may have", **_where(problem)}
    if isinstance(problem, AssertionError) and _raised_in(problem) == request["checks"]["path"]:
        return _assertion(problem)
    if isinstance(problem, AttributeError) and (lacking := _lacking(problem)):
        return lacking
    came_across = context.attached_to(problem) is not None
    if came_across or context.places_of(problem) or not isinstance(problem, Exception):
        _show_company(problem)
        return {"outcome": "raised", "message": _advised(problem), "exception": type(problem).__name__, **_where(problem)}
    return _broken(problem)


def _exit_of(problem: SystemExit) -> str:
    return "it called exit" if problem.code is None else f"it called exit with {render.brief(problem.code)}"


def _lacking(problem: AttributeError) -> dict[str, Any] | None:
    """A check asked an object or a class of the submission's for something that it does not have."""
    from .._explaining import missing as _missing

    if context.places_of(problem):
        return None  # it is the learner's code that asked
    thing = problem.obj
    kind = thing if isinstance(thing, type) else type(thing)
    if context.attached_to(problem) is None and getattr(kind, "__module__", None) != context.submission_module != "":
        return None
    message = f"{problem}, which {_missing.asker} for"
    if twin := letters.twin(problem.name or "", context.lines_of(context.submission_file)):
        message += f"\n{twin}"
    return {"outcome": "failed", "message": message, **_definition(kind)}


def _found(finding: Failed) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "outcome": "mismatch" if finding.mismatch else "failed",
        "message": finding.message,
        "call": finding.call,
        "expected": finding.expected,
        "actual": finding.actual,
        "why": finding.why,
    }
    return {**fields, **_definition(finding.place)}


def _assertion(problem: AssertionError) -> dict[str, Any]:
    from .._rewriting import asserts

    frame = _innermost(problem)
    source = context.line_of(*frame) if frame else ""
    message = _headline(problem).removeprefix("AssertionError: ") if problem.args else f"this does not hold: {source}"
    record.decided({"outcome": "failed", "message": message})
    return {
        "outcome": "failed",
        "message": message,
        "actual": "\n".join(asserts.last_values()) or None,
    }


def _broken(problem: BaseException) -> dict[str, Any]:
    """The check itself, or code it called other than the submission, went wrong.

    The engine asks the reference solution before it believes this: a check that only stumbles over this
    submission has found something.
    """
    place = _innermost(problem, of_kata=True) or _innermost(problem)
    if isinstance(problem, SyntaxError) and problem.filename:
        place = (problem.filename, problem.lineno or 0)
    return {
        "outcome": "check_broken",
        "message": _headline(problem),
        "exception": type(problem).__name__,
        "broken_at": {"file": place[0], "line": place[1], "source": context.line_of(*place)} if place else None,
    }


def _cannot_import(problem: BaseException) -> dict[str, Any]:
    if isinstance(problem, NoModule):
        return problem.fields
    if isinstance(problem, SystemExit):
        return {"outcome": "exited", "message": f"{_exit_of(problem)} while it was imported", **_where(problem)}
    if isinstance(problem, MemoryError):
        return {"outcome": "out_of_memory", "message": "it asked for more memory than a check may have, while it was imported", **_where(problem)}
    message = _advised(problem)
    if isinstance(problem, ModuleNotFoundError) and problem.name and message == _headline(problem):
        message = f"it imports {problem.name!r}, which is not installed for this Python"
    return {"outcome": "cannot_import", "message": message, "exception": type(problem).__name__, **_where(problem)}


def _advised(problem: BaseException) -> str:
    """The last line of a traceback, below what it is likely to be due to, if that is known."""
    headline = _headline(problem)
    advice = _advice.on(problem, headline)
    return f"{advice}\nPython says: {headline}" if advice else headline


_TOO_MANY_FILES = 24  # EMFILE


def _headline(problem: BaseException) -> str:
    """`ValueError: bad page`, as the last line of a traceback says it; never raises."""
    try:
        text = bounded.run(str, problem)
    except (Exception, SystemExit, KeyboardInterrupt) as worse:
        text = f"(its message cannot be shown: str() raised {type(worse).__name__})"
    if isinstance(problem, PermissionError) and problem.errno is not None:
        text += f" ({_kept_out(problem)})"
    if text == "can't start new thread" or isinstance(problem, OSError) and problem.errno == _TOO_MANY_FILES:
        text += " (more than a check may have)"
    if isinstance(problem, ImportError):
        text = _advice.without_path(text)
    if isinstance(problem, RecursionError):
        text += " (a function calls itself, and never reaches an end)"
    name = type(problem).__name__
    return render.cut(f"{name}: {text}" if text else name)


def _kept_out(problem: PermissionError) -> str:
    """What the sandbox keeps out that raised this."""
    place = _innermost(problem)
    if place is not None and place[0].endswith("/subprocess.py"):
        return "checks start no programs, unless the kata says `processes = true`"
    return "checks run in a sandbox; `kata doctor` tells what it keeps out"


def _show_company(problem: BaseException) -> None:
    """What came with an exception: the members of a group, its notes, its cause."""
    has_notes = "__notes__" in BaseException.__getattribute__(problem, "__dict__")
    if has_notes or problem.__cause__ or problem.__context__ or isinstance(problem, BaseExceptionGroup):
        company.show(problem, _headline)


def _where(problem: BaseException) -> dict[str, Any]:
    """The learner's lines of a traceback: the innermost as the location, all of them as frames."""
    places = context.places_of(problem)
    if not places:
        return {}
    # Comprehensions have a frame of their own up to 3.11 only (PEP 709); reports do not depend on that.
    places = [p for p in places if p.function not in ("<listcomp>", "<dictcomp>", "<setcomp>")] or places
    runs: list[list[Any]] = []  # a place, and how often it is there in a row
    for place in places:
        if runs and runs[-1][0] == place:
            runs[-1][1] += 1
        else:
            runs.append([place, 1])
    shown = runs if len(runs) <= 12 else [*runs[:4], *runs[-8:]]
    frames = [{"line": p.line, "source": p.source, "function": p.function, "times": _about(times)} for p, times in shown]
    left_out = len(places) - sum(times for _, times in shown)
    return {"location": {"line": places[-1].line, "source": places[-1].source}, "frames": frames, "frames_left_out": _about(left_out)}


def _about(count: int) -> int:
    """A count of frames; a large one in whole hundreds: how deep it goes depends on the version and the sitting."""
    return count if count <= 100 else count // 100 * 100


def _definition(thing: Any) -> dict[str, Any]:
    """Where a function, method, class or `Place` of the submission stands; nothing for other objects."""
    if isinstance(thing, context.Place):
        return {"location": {"line": thing.line, "source": thing.source}}
    if "katabook._split.checker" in sys.modules:
        from .._split import checker

        if checker.is_across(thing):
            return checker.definition(thing)
    try:
        if isinstance(thing, type):
            import inspect

            if inspect.getsourcefile(thing) != context.submission_file:
                return {}
            line = inspect.getsourcelines(thing)[1]
        else:
            code = getattr(getattr(thing, "__func__", thing), "__code__", None)
            if not isinstance(code, types.CodeType) or not context.is_learner_code(code.co_filename):
                return {}
            line = code.co_firstlineno
    except Exception:  # the submission's objects may refuse to be looked at
        return {}
    return {"location": {"line": line, "source": context.line_of(context.submission_file, line)}}


def _innermost(problem: BaseException, of_kata: bool = False) -> tuple[str, int] | None:
    """File and line of the innermost frame that is not the harness's own; of_kata: and is in a file of the kata's."""
    found, traceback = None, problem.__traceback__
    while traceback is not None:
        filename = traceback.tb_frame.f_code.co_filename
        if filename in context.sources if of_kata else not filename.startswith("<katabook"):
            found = (filename, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


def _raised_in(problem: BaseException) -> str | None:
    traceback = problem.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback.tb_frame.f_code.co_filename if traceback is not None else None
