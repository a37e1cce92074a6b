"""Test files in place of a `checks.py`: each test is a check.

Owns: listing the tests of a file, and holding one of them.
Does not own: loading the file (`loading`), how a kind of test is run (`unittests`, `functions`), what an exception means
(`endings`).

A test file imports the submission by its name, so the submission comes first, in the learner's process if the check
sits split. To list the tests takes no submission: a `placeholder` is imported in its place, and no test is run.
"""

from __future__ import annotations

import sys
import types

from .._authoring import record
from .._explaining import missing
from .._running import holding, kata_files, submission, verdicts
from . import distance, endings, under_way
from .loading import load_libraries, sources_of, tests_of_file
from .tests import facts_of

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Request = dict[str, Any]

#: Names that checks import, and that are no module of Python's.
_RESERVED = ("katabook", "pytest", "_pytest")

#: Beside the code of modules: what `from solution import *` gives a test file.
_STARRED = "*"


def listed(request: Request, codes: dict[str, types.CodeType]) -> list[dict[str, Any]]:
    """What is to be known of each test, in the order of the file. Raises what the file raises."""
    from . import placeholder

    name = request["submission"]["module"]
    if name in sys.stdlib_module_names:
        raise ImportError(f"a solution named {name!r} would stand in the way of Python's own module of that name")
    if name in _RESERVED:
        raise ImportError(f"a solution named {name!r} would stand in the way of what checks import by that name: rename the file")
    codes[_STARRED] = names = _starred(request)  # type: ignore[assignment]
    sys.modules[name] = placeholder.module(name, names)
    return [facts_of(test) for test in tests_of_file(request, codes).values()]


def _starred(request: Request) -> list[str]:
    """The names that the test file and what is beside it want of `from solution import *`."""
    sources = [source for source in sources_of(request) if "import *" in source]
    if not sources:
        return []
    from . import placeholder

    return sorted(set().union(*map(placeholder.lacking, sources)))


def hold(request: Request, send: Callable[[dict[str, Any]], None], take_snapshot: Callable[[list[str]], None]) -> dict[str, Any]:
    """The verdict on one test, as the fields of a verdict event."""
    split = "wire" in request
    missing.asker = "the tests ask"
    try:
        codes = kata_files.compiled(request)
        if drawing := sys.modules.get("katabook._authoring.draw"):
            drawing.begin(request["seed"], request["check"])
        if split:
            module = holding.connect(request)
            load_libraries(request)
            _follow(module)
        else:
            load_libraries(request)  # before the submission has a chance to change them
            take_snapshot([name for name in sys.modules if name.partition(".")[0] == "unittest"])
            module = submission.load_submission(request)
    except BaseException as problem:
        return verdicts.wire_verdict(problem, None) or verdicts.cannot_import(problem)
    under_way.request = request
    try:
        fields = _fields(request, codes, module, send)
    except BaseException as problem:  # the wire broke while the report asked the learner's side for a text
        if split and (broken := verdicts.wire_verdict(problem, module)):
            return broken
        raise
    if split:
        fields = verdicts.wire_verdict(None, module) or fields
        if fields["outcome"] == "passed":
            fields["settled"] = not distance.may_differ_in_one()
        elif fields["outcome"] not in ("skipped", "gone", "tampered"):
            distance.explain_distance(request)
            fields["settled"] = distance.would_judge_itself()
    if fields["outcome"] in ("failed", "mismatch", "raised", "check_broken"):
        _explain_being_alone(request)
    return fields


def _explain_being_alone(request: Request) -> None:
    """Below a test that failed: that nothing is there of what other tests did, if it may need that."""
    from . import alone

    run = getattr(under_way.test, "run", None)
    wide = run.wide_fixtures() if hasattr(run, "wide_fixtures") else []
    if told := alone.note(request["checks"]["source"], request["check"], wide):
        record.evidence("note", told, exact=False)


def _fields(request: Request, codes: dict[str, types.CodeType], module: Any, send: Any) -> dict[str, Any]:
    try:
        _offer_names(module, codes[_STARRED] if _STARRED in codes else _starred(request))
        tests = tests_of_file(request, codes)
        send({"event": "imported"})  # what keeps the file from being loaded keeps it from that for every test
        if request["check"] not in tests:
            raise LookupError(f"with this submission the file has no test {request['check']!r}")
        test = tests[request["check"]]
        under_way.test = test
        fields = test.run()
        if fields["outcome"] == "passed" and record.swallowed:  # an `expect` in a callback, and the submission caught it
            return endings.fields_of(record.swallowed[0], request)
        return fields
    except BaseException as problem:
        return endings.fields_of(problem, request)


def _offer_names(module: Any, names: Any) -> None:
    """For `from solution import *`."""
    if names:
        there = set(getattr(module, "__all__", None) or dir(module))
        vars(module)["__all__"] = [name for name in names if name in there]


def _follow(module: Any) -> None:
    """Tell which call is under way, and let what the test replaces be replaced in the learner's process, too."""
    from .._split import checker, following

    following.follow(checker.peer_of(module))
    if "unittest.mock" in sys.modules:
        following.follow_mock(sys.modules["unittest.mock"])
