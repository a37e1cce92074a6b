"""What was reported.

Owns: `Captured` and the records in it. Does not own: collecting them (`_taps`).
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from katabook import _context

from ..calls import is_plain, one_line

if TYPE_CHECKING:
    import logging


class Captured:
    """What was collected.

    records: `Record`s.  warnings: `Warned`s.  prints: `Printed`s (only with output=True).
    Each in the order of occurrence.
    """

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.warnings: list[Warned] = []
        self.prints: list[Printed] = []

    @property
    def messages(self) -> list[str]:
        """The rendered messages of all records."""
        return [record.message for record in self.records]

    @property
    def stdout(self) -> str:
        """What was written to sys.stdout."""
        return "".join(p.text for p in self.prints if p.stream == "stdout")

    @property
    def stderr(self) -> str:
        """What was written to sys.stderr."""
        return "".join(p.text for p in self.prints if p.stream == "stderr")

    @property
    def everything(self) -> str:
        """All text that came out in any way, tracebacks included: where to look for a secret."""
        texts = [text for record in self.records for text in (record.message, record.traceback)]
        return "\n".join([*texts, *(warned.message for warned in self.warnings), self.stdout, self.stderr])

    def at(self, level: str) -> list[Record]:
        """The records of exactly this level, by name ("WARNING")."""
        return [record for record in self.records if record.level == level.upper()]

    def __str__(self) -> str:
        lines = [str(item) for item in [*self.records, *self.warnings]]
        if len(lines) > 20:
            lines[15:-4] = [f"... {len(lines) - 19} more"]
        return "\n".join(lines) or "nothing was logged"


class Record:
    """One log record.

    level: its name.  logger: the logger's name.  template, args: what was passed, unformatted.
    exc_info: whether it carries a traceback.  exception: the exception it carries, or None.
    place: the learner's line that logged it, or None.  thread: the thread's name.
    handled_by: type names of the handlers that got it, one entry for each delivery.
    raw: the `logging.LogRecord`, where attributes given with `extra=` are.
    """

    def __init__(self, raw: logging.LogRecord) -> None:
        self.raw = raw
        self.level = raw.levelname
        self.logger = raw.name
        self.template = raw.msg
        self.args = raw.args
        self.exception = raw.exc_info[1] if isinstance(raw.exc_info, tuple) else None
        self.exc_info = self.exception is not None
        self.place = _context.learner_place(sys._getframe(1))
        self.thread = raw.threadName
        self.handled_by: list[str] = []
        values = raw.args if isinstance(raw.args, tuple) else (raw.args,)
        plain = type(raw.msg) is str and all(is_plain(value) for value in values)
        self._message = _formatted(raw) if plain else None

    @property
    def message(self) -> str:
        """The message with its arguments filled in. For arguments that are not plain built-ins
        that happens when it is asked for, so as not to disturb what they count. A message
        that does not fit its arguments reads `<cannot be formatted: TypeError: ...>`."""
        return self._message if self._message is not None else _formatted(self.raw)

    @property
    def traceback(self) -> str:
        """The traceback it carries, as text, or ""."""
        if self.exception is None:
            return ""
        import traceback

        try:
            return "".join(traceback.format_exception(self.exception))
        except Exception as error:
            return f"<cannot be formatted: {type(error).__name__}>"

    def __str__(self) -> str:
        tail = f"  with {type(self.exception).__name__}" if self.exc_info else ""
        return one_line(f"{self.level:<8} {self.logger}: {self.message}", 76 - len(tail)) + tail

    def __repr__(self) -> str:
        return f"<Record {self}>"


def _formatted(raw: Any) -> str:
    try:
        return raw.getMessage()
    except Exception as error:
        return f"<cannot be formatted: {type(error).__name__}: {error}>"


class Warned:
    """One warning.  category: its class.  message: its text.  line: the line that it is blamed
    on (`stacklevel` decides), in file `filename`.  place: the learner's line that ran, or None.
    """

    def __init__(self, message: Any, category: type[Warning], filename: str, line: int) -> None:
        self.category = category
        self.message = str(message)
        self.filename = filename
        self.line = line
        self.place = _context.learner_place(sys._getframe(1))

    def __str__(self) -> str:
        return one_line(f"{self.category.__name__}: {self.message}", 76)

    def __repr__(self) -> str:
        return f"<Warned {self}>"


class Printed:
    """One write.  stream: "stdout" or "stderr".  text: as written.  place: the learner's line."""

    def __init__(self, stream: str, text: str, place: _context.Place | None) -> None:
        self.stream = stream
        self.text = text
        self.place = place

    def __str__(self) -> str:
        return one_line(f"{self.stream}: {self.text!r}", 76)

    def __repr__(self) -> str:
        return f"<Printed {self}>"
