"""What the engine tells the harness about the run under way.

Owns: the name of the learner's file and the way to find its lines in a stack.
Does not own: loading that file (`_runner`), or reporting anything.
"""

from __future__ import annotations

import linecache
import sys
from dataclasses import dataclass
from types import FrameType, TracebackType

#: The file name that the learner's code objects carry (`co_filename`); set by the
#: runner before the learner's module is imported. Empty outside a run.
submission_file: str = ""

#: The name under which the learner's module stands in `sys.modules`.
submission_module: str = ""


@dataclass(frozen=True)
class Place:
    """One line of the learner's file.

    line: 1-based line number.  source: that line without surrounding blanks ("" if unknown).
    function: the name of the function that the line belongs to ("<module>" at top level).
    """

    line: int
    source: str
    function: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.source}" if self.source else f"line {self.line}"


def is_learner_code(filename: str) -> bool:
    """Whether `filename` (a `co_filename`) is the learner's own file."""
    return bool(submission_file) and filename == submission_file


def name_in_submission(thing: object) -> str | None:
    """The name that the learner's module gives to `thing` itself, such as "slug"; None if it has none."""
    module = sys.modules.get(submission_module)
    names = () if module is None else vars(module).items()
    return next((name for name, value in names if value is thing), None)


def place_of(frame: FrameType, line: int | None = None) -> Place:
    """The `Place` a frame of the learner's file is at (`line` overrides its current line)."""
    number = frame.f_lineno if line is None else line
    source = linecache.getline(frame.f_code.co_filename, number or 0).strip()
    return Place(number or 0, source, frame.f_code.co_name)


def learner_place(frame: FrameType | None = None) -> Place | None:
    """The innermost line of the learner's file on the stack of `frame` (default: the caller's).

    Returns None when no frame of the learner's file is on that stack.
    """
    here = sys._getframe(1) if frame is None else frame
    while here is not None:
        if is_learner_code(here.f_code.co_filename):
            return place_of(here)
        here = here.f_back
    return None


def learner_places_of(traceback: TracebackType | None) -> list[Place]:
    """The learner's frames of a traceback, outermost first."""
    found = []
    while traceback is not None:
        if is_learner_code(traceback.tb_frame.f_code.co_filename):
            found.append(place_of(traceback.tb_frame, traceback.tb_lineno))
        traceback = traceback.tb_next
    return found


# -- what came with an exception from the learner's process ---------------------------------------

_ATTACHED = "_katabook_attached"


@dataclass(frozen=True)
class Attached:
    """What the learner's side tells about an exception. places: its own lines, outermost first.

    unfit: it was raised by the call itself, because the arguments do not fit the function.
    """

    places: list[Place]
    unfit: bool


def attach(problem: BaseException, attached: Attached) -> None:
    """Keep `attached` with an exception that came from the learner's process."""
    BaseException.__getattribute__(problem, "__dict__")[_ATTACHED] = attached


def attached_to(problem: BaseException) -> Attached | None:
    """What came with `problem` from the learner's process; None if it was raised in this one only."""
    found = BaseException.__getattribute__(problem, "__dict__").get(_ATTACHED)
    return found if type(found) is Attached else None


def places_of(problem: BaseException) -> list[Place]:
    """The learner's lines that an exception came through, outermost first, in either sitting."""
    attached = attached_to(problem)
    return learner_places_of(problem.__traceback__) if attached is None else attached.places
