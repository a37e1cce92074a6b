"""What the end of a check means, as the fields of a verdict event.

Owns: naming each end. Does not own: what an exception says (`headlines`), where it was (`places`), what the end of a test
means where tests say more than checks do (`_testfiles.endings`).
"""

from __future__ import annotations

import sys

from .._authoring import record
from .._authoring.record import Failed
from .._explaining import letters
from .._explaining.missing import MissingName
from .._values import render
from . import context
from .headlines import advised, headline_of, show_company
from .places import definition, innermost, raised_in, where
from .submission import NoModule

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

    Request = dict[str, Any]


def verdict(ended: BaseException | None, module: Any, request: Request) -> dict[str, Any]:
    """The verdict on a check that has come to its end, by an exception or without one."""
    try:
        if "wire" in request and (failure := wire_verdict(ended, module)):
            return failure
        if ended is not None:
            return ended_by(ended, request)
        if record.swallowed:  # a finding was raised inside a callback, and the submission caught it
            return found(record.swallowed[0])
        return {"outcome": "passed"}
    except BaseException as problem:  # the wire broke while the report asked the learner's side for a text
        if "wire" in request and (failure := wire_verdict(problem, module)):
            return failure
        raise


def wire_verdict(problem: BaseException | None, module: Any) -> dict[str, Any] | None:
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


def ended_by(problem: BaseException, request: Request) -> dict[str, Any]:
    """What an exception that left the check means."""
    record.decided()
    if isinstance(problem, Failed):
        return found(problem)
    if isinstance(problem, MissingName):
        return {"outcome": "failed", "message": str(problem), "missing": problem.name}
    if isinstance(problem, SystemExit):
        return {"outcome": "exited", "message": _exit_of(problem), **where(problem)}
    if isinstance(problem, MemoryError):
        return {"outcome": "out_of_memory", "message": "it asked for more memory than a check may have", **where(problem)}
    if isinstance(problem, AssertionError) and raised_in(problem) == request["checks"]["path"]:
        return _assertion(problem)
    if isinstance(problem, AttributeError) and (lacking := _lacking(problem)):
        return lacking
    came_across = context.attached_to(problem) is not None
    if came_across or context.places_of(problem) or not isinstance(problem, Exception):
        show_company(problem)
        return {"outcome": "raised", "message": advised(problem), "exception": type(problem).__name__, **where(problem)}
    return broken(problem)


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
    return {"outcome": "failed", "message": message, **definition(kind)}


def found(finding: Failed) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "outcome": "mismatch" if finding.mismatch else "failed",
        "message": finding.message,
        "call": finding.call,
        "expected": finding.expected,
        "actual": finding.actual,
        "why": finding.why,
    }
    return {**fields, **definition(finding.place)}


def _assertion(problem: AssertionError) -> dict[str, Any]:
    from .._rewriting import asserts

    frame = innermost(problem)
    source = context.line_of(*frame) if frame else ""
    message = headline_of(problem).removeprefix("AssertionError: ") if problem.args else f"this does not hold: {source}"
    record.decided({"outcome": "failed", "message": message})
    return {
        "outcome": "failed",
        "message": message,
        "actual": "\n".join(asserts.last_values()) or None,
    }


def broken(problem: BaseException) -> dict[str, Any]:
    """The check itself, or code it called other than the submission, went wrong.

    The engine asks the reference solution before it believes this: a check that only stumbles over this
    submission has found something.
    """
    place = innermost(problem, of_kata=True) or innermost(problem)
    if isinstance(problem, SyntaxError) and problem.filename:
        place = (problem.filename, problem.lineno or 0)
    return {
        "outcome": "check_broken",
        "message": headline_of(problem),
        "exception": type(problem).__name__,
        "broken_at": {"file": place[0], "line": place[1], "source": context.line_of(*place)} if place else None,
    }


def cannot_import(problem: BaseException) -> dict[str, Any]:
    if isinstance(problem, NoModule):
        return problem.fields
    if isinstance(problem, SystemExit):
        return {"outcome": "exited", "message": f"{_exit_of(problem)} while it was imported", **where(problem)}
    if isinstance(problem, MemoryError):
        return {"outcome": "out_of_memory", "message": "it asked for more memory than a check may have, while it was imported", **where(problem)}
    message = advised(problem)
    if isinstance(problem, ModuleNotFoundError) and problem.name and message == headline_of(problem):
        where_not = "in the environment" if context.packages else "for this Python"
        message = f"it imports {problem.name!r}, which is not installed {where_not}"
    return {"outcome": "cannot_import", "message": message, "exception": type(problem).__name__, **where(problem)}
