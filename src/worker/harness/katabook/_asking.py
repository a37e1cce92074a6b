"""Input that the submission asks for while it is imported, when nobody is there to type any.

Owns: standard input for that time: empty, as it always is, and knowing who read it. A file that copes with the end of
input is imported, as Python imports it; one that fails for it, or asks again and again, is told which line asks.
Does not own: importing (`_runner`), or how the end of the import is told where the file itself does not end (`tell`).
"""

from __future__ import annotations

import io
import os
import sys

from . import _context

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: How often one line may read the end of input: more often asks a user who is not there.
_OFTEN = 10

#: What an import fails with because it read nothing. Others have another cause, whatever was read before.
_FOR_WANT_OF_INPUT = (EOFError, ValueError, LookupError, TypeError, ArithmeticError, AssertionError, SystemExit)


class Asking:
    """Standard input while the submission is imported. tell: takes the fields of the verdict on an import that goes on."""

    def __init__(self, tell: Callable[[dict[str, Any]], None]) -> None:
        self._tell = tell
        self._before = sys.stdin
        self._times: dict[int, int] = {}
        self._places: list[_context.Place] = []
        self.is_importing = True
        try:
            sys.stdin = io.TextIOWrapper(io.BufferedReader(_Input(self)), "utf-8", "surrogateescape")  # type: ignore[assignment]
        except (OSError, ValueError):
            pass
        self._ours = sys.stdin

    def over(self) -> None:
        """The import has ended."""
        self.is_importing = False
        if getattr(sys, "stdin", None) is self._ours:  # the submission may have taken the name away
            sys.stdin = self._before

    def note(self) -> None:
        """Something is being read."""
        places, frame = [], sys._getframe(1)
        while frame is not None:
            if _context.is_learner_code(frame.f_code.co_filename):
                places.append(_context.place_of(frame))
            frame = frame.f_back  # type: ignore[assignment]
        if not places:
            return
        line = places[0].line
        times = self._times[line] = self._times.get(line, 0) + 1
        if times == 1 and not self._places:
            self._places = places[::-1]
        if times > _OFTEN:
            self._places = places[::-1]
            self._leave()

    def _leave(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except Exception:  # the submission may have put another one there
                pass
        self._tell(self._fields())
        os._exit(0)

    def fields(self, problem: BaseException) -> dict[str, Any] | None:
        """The verdict on an import that ended with `problem`, if that is for want of input."""
        if not self._places or not isinstance(problem, _FOR_WANT_OF_INPUT):
            return None
        return {**self._fields(), "exception": type(problem).__name__}

    def _fields(self) -> dict[str, Any]:
        outermost, innermost = self._places[0], self._places[-1]
        if len(self._places) == 1:
            where, what = f"line {innermost.line}", "that part"
        else:
            where, what = f"line {innermost.line}, called from line {outermost.line}", "the call"
        message = f'your file asks for input while it is being imported: {where}; put {what} below `if __name__ == "__main__":`'
        frames = [{"line": p.line, "source": p.source, "function": p.function} for p in self._places[:12]]
        place = {"line": innermost.line, "source": innermost.source}
        return {"outcome": "cannot_import", "message": message, "location": place, "frames": frames}


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
