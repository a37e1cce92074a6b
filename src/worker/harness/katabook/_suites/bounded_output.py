"""Output without an end: pytest keeps all that a test prints, however much it is.

Owns: counting what is written to the file where pytest, or `with_unittest`, keeps it, and leaving once it is too much.
Does not own: what is written by other means than Python's (`telling` looks at what came).
"""

from __future__ import annotations

import io
import os
import sys
import tempfile

from .._running import context, leaving
from .telling import PRINTED_AT_MOST, Telling

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

_MESSAGE = "it printed more than a check may print, and was stopped"


class _Counting(io.FileIO):
    """A file that counts, and ends the process with a word on the test that wrote too much."""

    def __init__(self, file: Any, telling: Telling) -> None:
        super().__init__(os.dup(file.fileno()), "rb+")
        file.close()
        self._telling = telling
        self._test: str | None = None
        self._written = 0

    def write(self, data: Any) -> int:
        written = super().write(data)
        if self._telling.current != self._test:
            self._test, self._written = self._telling.current, 0
        self._written += written
        if self._written > PRINTED_AT_MOST:
            self._stop()
        return written

    def _stop(self) -> None:
        place = context.learner_place()
        at = {"location": {"line": place.line, "source": place.source}} if place else {}
        self._telling.forget()
        self._telling.ends({"outcome": "output_limit", "message": _MESSAGE, **at})
        leaving.leave_at_once()


def temporary_file(telling: Telling) -> Any:
    """As `tempfile.TemporaryFile(buffering=0)`, and it counts."""
    return _Counting(tempfile.TemporaryFile(buffering=0), telling)


class Output:
    """Standard output and error of this process, kept in files, for who has no capture of its own."""

    def __init__(self, telling: Telling) -> None:
        self._files = [temporary_file(telling), temporary_file(telling)]
        self._before = (sys.stdout, sys.stderr)
        for number, file in enumerate(self._files, 1):
            os.dup2(file.fileno(), number)
        sys.stdout, sys.stderr = (io.TextIOWrapper(file, "utf-8", "replace", write_through=True) for file in self._files)

    def take(self) -> list[str]:
        """What was written since it was asked last."""
        taken = []
        for file in self._files:
            number = file.fileno()
            taken.append(os.pread(number, os.fstat(number).st_size, 0).decode("utf-8", "replace"))
            os.ftruncate(number, 0)
            os.lseek(number, 0, os.SEEK_SET)
        return taken

    def close(self) -> None:
        sys.stdout, sys.stderr = self._before


def bound_pytest(telling: Telling) -> None:
    """Have pytest's capture write to such files."""
    from _pytest import capture

    plain = getattr(capture, "TemporaryFile", None)
    if plain is None:  # a pytest that keeps output elsewhere: then what came is looked at
        return

    def bounded(*args: Any, **kwargs: Any) -> Any:
        return temporary_file(telling) if kwargs == {"buffering": 0} and not args else plain(*args, **kwargs)

    capture.TemporaryFile = bounded  # type: ignore[attr-defined]
