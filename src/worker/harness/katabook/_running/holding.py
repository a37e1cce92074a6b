"""One check, held against one submission, in either sitting.

Owns: the order of what happens: the kata's files, then the submission, then the check.
Does not own: what its end means (`verdicts`), tests of a test file (`_testfiles.testfile`).
"""

from __future__ import annotations

import sys
import types

from .._authoring import check as _check
from .._values import bounded
from . import context
from .kata_files import compiled, load_checks
from .submission import load_submission
from .verdicts import broken, cannot_import, verdict, wire_verdict

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Request = dict[str, Any]
    Send = Callable[[dict[str, Any]], None]
    TakeSnapshot = Callable[[list[str]], None]
    Verdict = dict[str, Any]


def connect(request: Request) -> types.ModuleType:
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


def hold(request: Request, send: Send, take_snapshot: TakeSnapshot) -> Verdict:
    """The verdict on one check, as the fields of a verdict event."""
    if request["checks"].get("tests"):
        from .._testfiles import testfile

        return testfile.hold(request, send, take_snapshot)
    try:
        load_checks(request, compiled(request))
        check = _check.register[request["check"]]
        function = check.function  # from here on no register that a submission can reach is asked again
    except BaseException as problem:
        return broken(problem)
    if drawing := sys.modules.get("katabook._authoring.draw"):
        drawing.begin(request["seed"], check.name)
    try:
        if "wire" in request:
            module = connect(request)
        else:
            take_snapshot(["checks", *request["helpers"]])
            module = load_submission(request)
    except BaseException as problem:
        return wire_verdict(problem, None) or cannot_import(problem)
    send({"event": "imported"})
    ended: BaseException | None = None
    try:
        function(module)
    except BaseException as problem:
        ended = problem
    return verdict(ended, module, request)
