"""Input that the submission asks for while it is imported, when nobody is there to type any.

Owns: standard input for that time: empty, as it always is, and knowing who read it. A file that copes with the end of
input is imported, as Python imports it; one that fails for it, or asks again and again, is told which line asks.
Does not own: importing (`submission`), or how the end of the import is told where the file itself does not end (`tell`).
"""

from __future__ import annotations

import io
import os
import sys
import time

from . import context

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: How often one line may read the end of input: more often asks a user who is not there.
_OFTEN = 10

#: How long `time.sleep` takes once something has read the end of input, until the import is over, in seconds.
_NAP = 0.001
#: For so many seconds a line that asks again has waited in between: then it will do so for ever.
_SLEPT = 0.7

#: What an import fails with because it read nothing. Others have another cause, whatever was read before.
_FOR_WANT_OF_INPUT = (EOFError, ValueError, LookupError, TypeError, ArithmeticError, AssertionError, StopIteration, SystemExit)

#: Functions that read descriptor 0 past `sys.stdin`, if it is their first argument.
_OF_DESCRIPTORS = ("open", "fdopen", "read", "Path", "FileIO")
_STANDARD_INPUT = (0, "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0")

#: Functions that are called where they are written.
_IN_PLACE = ("<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>")


class Asking:
    """Standard input while the submission is imported. tell: takes the fields of the verdict on an import that goes on."""

    def __init__(self, tell: Callable[[dict[str, Any]], None]) -> None:
        self._tell = tell
        self._before, self._real_sleep = sys.stdin, time.sleep
        self._times: dict[int, int] = {}
        self._asked_at: dict[int, tuple[float, float]] = {}
        self._places: list[context.Place] = []
        self.is_importing = True
        try:
            sys.stdin = io.TextIOWrapper(io.BufferedReader(_Input(self)), "utf-8", "surrogateescape")  # type: ignore[assignment]
        except (OSError, ValueError):
            pass
        self._ours = sys.stdin

    def over(self) -> None:
        """The import has ended."""
        self.is_importing = False
        if time.sleep == self._sleep:  # a submission may have put another one there
            time.sleep = self._real_sleep
        if getattr(sys, "stdin", None) is self._ours:  # the submission may have taken the name away
            sys.stdin = self._before

    def note(self) -> None:
        """Something is being read."""
        places, frame = [], sys._getframe(1)
        while frame is not None:
            if context.is_learner_code(frame.f_code.co_filename):
                places.append(context.place_of(frame))
            frame = frame.f_back  # type: ignore[assignment]
        if not places:
            return
        line = places[0].line
        times = self._times[line] = self._times.get(line, 0) + 1
        if times == 1 and not self._places:
            self._places = places[::-1]
            time.sleep = self._sleep
        if times > _OFTEN or self._has_slept(line):
            self._places = places[::-1]
            self._leave()

    def _sleep(self, seconds: float, /) -> None:
        """For a user who does not come: a loop that asks again after a while does so before the deadline."""
        self._real_sleep(min(seconds, _NAP))

    def _has_slept(self, line: int) -> bool:
        """Whether a line that asks did so before, and has waited since: it asks once a second, say, until it is answered."""
        now = (time.monotonic(), time.process_time())
        before = self._asked_at.setdefault(line, now)
        return now[0] - before[0] - (now[1] - before[1]) > _SLEPT

    def _leave(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except Exception:  # the submission may have put another one there
                pass
        self._tell(told(self._places))
        os._exit(0)

    def fields(self, problem: BaseException, source: bytes) -> dict[str, Any] | None:
        """The verdict on an import of `source` that ended with `problem`, if that is for want of input."""
        if not isinstance(problem, _FOR_WANT_OF_INPUT):
            return None
        if not self._places and (line := _reads_descriptor(source)):
            self._places = [context.Place(line, context.line_of(context.submission_file, line), "<module>")]
        if not self._places:
            return None
        return {**told(self._places), "exception": type(problem).__name__}


def told(places: list[context.Place]) -> dict[str, Any]:
    """The verdict on an import that asks for input. places: the lines that led there, outermost first."""
    places = _calls(places)
    outermost, innermost = places[0], places[-1]
    if len(places) == 1:
        where, what = f"line {innermost.line}", "that part"
    else:
        where, what = f"line {innermost.line}, called from line {outermost.line}", "the call"
    message = f'your file asks for input while it is being imported: {where}; put {what} below `if __name__ == "__main__":`'
    frames = [{"line": p.line, "source": p.source, "function": p.function} for p in places[:12]]
    place = {"line": innermost.line, "source": innermost.source}
    return {"outcome": "cannot_import", "message": message, "location": place, "frames": frames}


def read_nothing(problem: BaseException) -> bool:
    """Whether an exception is that of reading standard input where nobody types: at its end, or under pytest's capture."""
    return isinstance(problem, EOFError) or (isinstance(problem, OSError) and "reading from stdin" in str(problem))


def _calls(places: list[context.Place]) -> list[context.Place]:
    """Without those that only hold what runs where it is written: the body of a class, a comprehension, a lambda called at once."""
    kept = places[:1]
    for place in places[1:]:
        before = kept[-1]
        if place.function in _IN_PLACE or place.line == before.line or before.source.startswith("class "):
            kept.pop()
        kept.append(place)
    return kept


def _reads_descriptor(source: bytes) -> int:
    """The line of the first call that reads standard input by its number or its path; 0 if there is none."""
    import ast

    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
            continue
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        what = node.args[0].value
        if called in _OF_DESCRIPTORS and type(what) in (int, str) and what in _STANDARD_INPUT:
            return node.lineno
    return 0


class _Input(io.RawIOBase):
    """Descriptor 0, and who reads it. It outlives the import, where the submission has kept it."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return 0

    def readinto(self, buffer: Any) -> int:
        if self._asking.is_importing:
            self._asking.note()
        data = os.read(0, len(buffer))
        buffer[: len(data)] = data
        return len(data)
