"""What the exception that ended a test means.

Owns: telling the findings of a test from exceptions of the submission.
Does not own: what an assertion compared (`assertions`), running tests (`unittests`, `functions`), outcomes that every kind of
check has (`_running.verdicts`).
"""

from __future__ import annotations

import sys
from typing import Any

from .._authoring import record
from .._explaining import letters
from .._running import context as _context
from . import under_way
from .assertions import assertion
from .frames import frames_of, innermost, is_finding_place


def is_of_submission(problem: BaseException) -> bool:
    """Whether the submission raised it, in either sitting; not so if it only passed through, from a callback."""
    came = _context.attached_to(problem) is not None or bool(_context.places_of(problem))
    return came and not is_finding_place(innermost(problem))


def belongs_to_submission(thing: Any) -> bool:
    """Whether a class or a function is one of the submission's."""
    checker = sys.modules.get("katabook._split.checker")
    if checker is not None and checker.is_across(thing):
        return True
    return getattr(thing, "__module__", None) == _context.submission_module != ""


def as_number(value: Any) -> Any:
    """`value` as something to reckon with; None for an object of the submission's that is no number itself."""
    if "katabook._split.checker" not in sys.modules:
        return value
    from .._split import proxies

    if not proxies.isinstance_of_proxy(value):
        return value
    return proxies.plain(value) if proxies.value_kind(value) in (int, float, complex) else None


def fields_of(problem: BaseException, job: dict[str, Any] | None = None) -> dict[str, Any]:
    """The verdict on a test that ended with `problem`, as the fields of a verdict event."""
    fields = _fields_of(problem, job)
    told = f"{fields.get('message')}\n{fields.get('actual') or ''}"
    if fields["outcome"] == "failed" and (apart := letters.told_apart(told)):
        fields["message"] += f"\n{apart}"
    return fields


def _fields_of(problem: BaseException, job: dict[str, Any] | None) -> dict[str, Any]:
    from .._running import verdicts

    record.decided()
    job = under_way.request if job is None else job
    if is_of_submission(problem):
        return _raised(problem, job)
    if _is_skip(problem):
        return {"outcome": "skipped", "message": str(problem)}
    if isinstance(problem, AssertionError):
        return assertion(problem, job)
    if _is_tests_fault(problem):
        pattern = getattr(problem, "pattern", None)
        said = str(problem) if pattern is None else f"the test's {pattern!r} is no regular expression: {problem}"
        return verdicts.broken(problem) | {"message": said, "certain": True}
    if isinstance(problem, TypeError) and (lacking := _absent_name(problem)):
        return {"outcome": "failed", "message": str(lacking), "missing": lacking.name}
    if isinstance(problem, ImportError) and problem.name == job["submission"]["module"]:
        return {"outcome": "failed", "message": _lacking(problem)}
    return verdicts.ended_by(problem, job)


def _is_tests_fault(problem: BaseException) -> bool:
    """Whether the test itself gave something that is no regular expression for the text of an exception."""
    if type(problem).__name__ in ("InvalidPattern", "NotOffered"):
        return True
    asking = ("assertRaisesRegex", "assertWarnsRegex")
    is_of_pattern = hasattr(problem, "pattern") and type(problem).__module__ == "re"
    return is_of_pattern and any(frame.f_code.co_name in asking for frame, _ in frames_of(problem))


def _absent_name(problem: BaseException) -> Any:
    """The name that the submission lacks, if it was handed to something that wanted an exception class, say."""
    absent = sys.modules.get("katabook._rewriting.absent")
    for frame, _ in frames_of(problem) if absent is not None else ():
        for value in frame.f_locals.values():
            if type(value) is absent.Absent:
                return value.problem
    return None


def _raised(problem: BaseException, job: dict[str, Any]) -> dict[str, Any]:
    from .._running import headlines, places, verdicts

    attached = _context.attached_to(problem)
    if attached is not None and attached.unfit:
        return {"outcome": "failed", "message": f"it cannot be called this way: {problem}", "call": under_way.last_call()}
    if isinstance(problem, AssertionError) or _is_skip(problem):  # no finding of the test's, whatever its class
        headline = headlines.headline_of(problem)
        headlines.show_company(problem)
        return {"outcome": "raised", "message": headline, "exception": type(problem).__name__, **places.where(problem)}
    return verdicts.ended_by(problem, job)


def _lacking(problem: ImportError) -> str:
    """For `from solution import name`: the sentence that a missing name has everywhere."""
    from .._explaining.missing import MissingName, missing

    context: BaseException | None = problem
    while context is not None and not isinstance(context, MissingName):
        context = context.__context__
    if context is not None:
        return str(context)
    name = str(problem).partition("import name ")[2].partition("'")[2].partition("'")[0]
    module = sys.modules.get(problem.name or "")
    try:
        if name:
            getattr(module, name)  # in a split sitting it is the other side that knows what is near
    except MissingName as lacking:
        return str(lacking)
    except Exception:
        pass
    return str(missing(name, vars(module) if module else (), module)) if name else str(problem)


def _is_skip(problem: BaseException) -> bool:
    unittest = sys.modules.get("unittest")
    return unittest is not None and isinstance(problem, unittest.SkipTest)
