"""Where an exception that ended a test was raised: in the test, in what it is written with, or elsewhere.

Owns: reading the frames of its traceback. Does not own: what follows from it (`endings`).
"""

from __future__ import annotations

import sys
from types import FrameType

from .._running import context as _context


def frames_of(problem: BaseException) -> list[tuple[FrameType, int]]:
    found, traceback = [], problem.__traceback__
    while traceback is not None:
        found.append((traceback.tb_frame, traceback.tb_lineno))
        traceback = traceback.tb_next
    return found


def innermost(problem: BaseException) -> str:
    frames = frames_of(problem)
    return frames[-1][0].f_code.co_filename if frames else ""


def is_finding_place(path: str) -> bool:
    """Whether a line of this file raises what a test finds: the test's own, or one of the libraries it asserts with."""
    if path == _context.submission_file:
        return False
    of_stand_in = path.startswith("<katabook/_testfiles/pytest")
    return path in _context.sources or of_stand_in or is_unittest(path) or _is_pytest(path)


def _is_pytest(path: str) -> bool:
    pytest = sys.modules.get("_pytest")
    return pytest is not None and path.startswith((pytest.__file__ or "?").rpartition("/")[0] + "/")


def is_unittest(path: str) -> bool:
    unittest = sys.modules.get("unittest")
    if path.endswith(("katabook/_testfiles/unittests.py>", "katabook/_testfiles/unittests.py")):  # which replaces some of it
        return True
    return unittest is not None and path.startswith((unittest.__file__ or "?").rpartition("/")[0] + "/")
