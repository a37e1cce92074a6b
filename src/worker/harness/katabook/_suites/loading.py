"""Why a test file, or what is beside it, does not load.

Owns: telling whether that is the submission's doing. Does not own: what is said of a file that is no module
(`_explaining.handed_in`), or of one that asks for input (`_running.asking`).
"""

from __future__ import annotations

from .._explaining import handed_in
from .._running import asking, context, verdicts
from .._testfiles import endings

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any


def fields_of(problem: BaseException) -> dict[str, Any]:
    """The fields of the verdict on a file whose import ended with `problem`."""
    file = context.submission_file
    if isinstance(problem, (SyntaxError, ValueError)) and _does_not_compile(problem, file):
        with open(file, "rb") as submission:
            return handed_in.explain(submission.read(), problem)
    if _was_imported(problem):
        if asking.read_nothing(problem):
            return asking.told(context.places_of(problem)) | {"exception": type(problem).__name__}
        return verdicts.cannot_import(problem)
    return endings.fields_of(problem)


def _does_not_compile(problem: BaseException, file: str) -> bool:
    if isinstance(problem, SyntaxError):
        return problem.filename == file
    return "source code" in str(problem) and not context.places_of(problem)


def _was_imported(problem: BaseException) -> bool:
    """Whether the submission was being imported, and not called by a test file that is."""
    return any(place.function == "<module>" for place in context.places_of(problem))
