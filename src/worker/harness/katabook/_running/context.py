"""What the engine tells the harness about the run under way.

Owns: the name of the learner's file and the way to find its lines in a stack.
Does not own: loading that file (`submission`), or reporting anything.
"""

from __future__ import annotations

import sys
from _thread import get_ident

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from types import FrameType, TracebackType

#: The texts of files by path: of a kata's modules, which are on no disk here, and of the submission.
sources: dict[str, str] = {}

#: The file name that the learner's code objects carry (`co_filename`); set by the
#: runner before the learner's module is imported. Empty outside a run.
submission_file: str = ""

#: The name under which the learner's module stands in `sys.modules`.
submission_module: str = ""


#: The folders of the environment whose packages may be imported, the last on `sys.path`; set by the engine, once.
packages: tuple[str, ...] = ()

#: In a split sitting, while a callback is served: its thread, and the learner's line and function that called it.
caller: tuple[int, int, str] | None = None


#: Texts of `sources` with their lines: a place is told for each statement that is sent, each call, each entry.
_lines: dict[str, tuple[str, list[str]]] = {}


def lines_of(path: str) -> list[str]:
    """The lines of the file `path` with their ends; none if it is not known. Not to be changed."""
    text = sources.get(path)
    if text is not None:
        known = _lines.get(path)
        if known is None or known[0] is not text:
            from io import StringIO

            _lines[path] = known = (text, StringIO(text, newline=None).readlines())
        return known[1]
    import linecache  # dear: it imports `tokenize`

    return linecache.getlines(path)


def line_of(path: str, number: int) -> str:
    """Line `number` of the file `path`, without surrounding blanks; "" if it is not known."""
    lines = lines_of(path)
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""


class Place:
    """One line of the learner's file. Immutable, and equal to another one with the same values.

    line: 1-based line number.  source: that line without surrounding blanks ("" if unknown).
    function: the name of the function that the line belongs to ("<module>" at top level).
    """

    __slots__ = __match_args__ = ("line", "source", "function")
    line: int
    source: str
    function: str

    def __init__(self, line: int, source: str, function: str) -> None:
        for name, value in zip(self.__slots__, (line, source, function)):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Place cannot be changed ({name})")

    def __eq__(self, other: object) -> bool:
        if type(other) is not Place:
            return NotImplemented
        return (self.line, self.source, self.function) == (other.line, other.source, other.function)

    def __hash__(self) -> int:
        return hash((self.line, self.source, self.function))

    def __repr__(self) -> str:
        return f"Place(line={self.line!r}, source={self.source!r}, function={self.function!r})"

    def __str__(self) -> str:
        return f"line {self.line}: {self.source}" if self.source else f"line {self.line}"


def is_learner_code(filename: str) -> bool:
    """Whether `filename` (a `co_filename`) is the learner's own file."""
    return bool(submission_file) and filename == submission_file


def is_installed(filename: str) -> bool:
    """Whether a file is one of a package there. Not so in the folders that somebody works in (`pip install --editable`)."""
    return any(filename.startswith(f"{folder}/") for folder in packages if folder.endswith("-packages"))


def name_in_submission(thing: object) -> str | None:
    """The name that the learner's module gives to `thing` itself, such as "slug"; None if it has none."""
    module = sys.modules.get(submission_module)
    names = () if module is None else vars(module).items()
    return next((name for name, value in names if value is thing and name[:2] != "__"), None)


def place_of(frame: FrameType, line: int | None = None) -> Place:
    """The `Place` a frame of the learner's file is at (`line` overrides its current line)."""
    number = frame.f_lineno if line is None else line
    return Place(number or 0, line_of(frame.f_code.co_filename, number or 0), frame.f_code.co_name)


def learner_place(frame: FrameType | None = None) -> Place | None:
    """The innermost line of the learner's file on the stack of `frame` (default: the caller's).

    Returns None when no frame of the learner's file is on that stack.
    """
    here = sys._getframe(1) if frame is None else frame
    while here is not None:
        if is_learner_code(here.f_code.co_filename):
            return place_of(here)
        here = here.f_back
    if caller is not None and caller[0] == get_ident():
        return Place(caller[1], line_of(submission_file, caller[1]), caller[2])
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


class Attached:
    """What the learner's side tells about an exception. places: its own lines, outermost first.

    unfit: it was raised by the call itself, because the arguments do not fit the function.
    """

    def __init__(self, places: list[Place], unfit: bool) -> None:
        self.places = places
        self.unfit = unfit


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
