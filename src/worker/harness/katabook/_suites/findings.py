"""What a test of a whole file found, as the fields of a verdict.

Owns: the two values that pytest compared, and what its own exceptions say.
Does not own: exceptions of the submission and assertions of `unittest` (`_testfiles.endings`).
"""

from __future__ import annotations

import sys

from .._rewriting import asserts
from .._running import places
from .._testfiles import assertions, endings, frames

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

    #: The two sides of a comparison that did not hold, and its operator.
    Compared = tuple[str, Any, Any]


def fields_of(problem: BaseException, compared: Compared | None = None, text: str | None = None) -> dict[str, Any]:
    """What it means that a test, or what belongs to it, ended with `problem`.

    compared: what its last `assert` compared. text: what the runner makes of an exception that is the runner's own.
    """
    if _is_of_pytest(problem) and not endings.is_of_submission(problem):
        return {"outcome": "failed", "message": text or str(problem)}
    if isinstance(problem, AssertionError):
        assertions.remember(problem, compared)
    fields = endings.fields_of(problem)
    if fields["outcome"] == "check_broken":  # nobody's but the test's, and it did not pass
        fields["outcome"] = "failed"
    if fields["outcome"] in ("failed", "mismatch") and "location" not in fields:
        fields |= places.where(problem)
    return fields


def _is_of_pytest(problem: BaseException) -> bool:
    """Whether it is an exception by which pytest itself says something, such as that of `pytest.fail`."""
    outcomes = sys.modules.get("_pytest.outcomes")
    if outcomes is not None and isinstance(problem, outcomes.OutcomeException):
        return True
    return type(problem).__module__.partition(".")[0] == "_pytest"


def marked_as_failing(fails: bool, reason: str) -> None:
    """Evidence on a test that is marked with `xfail`, and counts as passed."""
    from .._authoring import record

    label, told = ("expected failure", "it fails") if fails else ("unexpected success", "it passes")
    record.evidence(label, reason or f"{told}, and the test is marked with `xfail`", exact=False)


def headline(problem: BaseException) -> str:
    from .._running import headlines

    return headlines.headline_of(problem)


def unexpected_success(reason: str) -> dict[str, Any]:
    why = f": {reason}" if reason else ""
    return {"outcome": "failed", "message": f"it succeeds, and the test says that it is expected to fail{why}"}


def in_phase(fields: dict[str, Any], when: str) -> dict[str, Any]:
    """Say where it was, if it was not the test itself."""
    if when == "call":
        return fields
    where = {"setup": "before the test, in its setup", "teardown": "after the test, in its teardown"}[when]
    return fields | {"message": f"{where}: {fields.get('message') or 'it did not pass'}"}
