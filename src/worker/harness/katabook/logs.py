"""What code reports: log records, warnings, and what it prints.

Owns: `capture`, which collects them and puts the logging configuration back afterwards.
Does not own: deciding what should have been reported, or the engine's own capture of output.

Every logger is seen, whatever its handlers and its `propagate` say, since records are taken
where a logger hands them to handlers (`Logger.callHandlers`), after its level and filters:
https://docs.python.org/3/howto/logging.html#logging-flow
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from ._running import context as _context
from .calls import is_plain, one_line

if TYPE_CHECKING:
    import logging


@contextmanager
def capture(level: int | None = 10, logger: str | None = None, *, output: bool = False) -> Iterator[Captured]:
    """Collect log records and warnings inside the block, and prints too with `output=True`.

    level: set on the logger for the duration, so that records from this level on come (10 is
    DEBUG; it reaches the loggers below that set none of their own). None leaves the levels
    alone, for checks of a configuration.  logger: collect from this logger and those below it
    only (default: all).
    Records still go to their handlers. Warnings are collected every time, whatever the
    filters, and are not shown. With `output`, sys.stdout and sys.stderr are
    replaced; handlers made earlier keep writing to the old ones.
    Afterwards levels, handlers, filters, `propagate` and `disabled` of all loggers are as
    before; loggers that are new are stripped bare. Nests.
    """
    import logging

    captured = Captured()
    with ExitStack() as stack:
        # Left in reverse: logging.captureWarnings, if it was switched on inside, is undone first.
        stack.enter_context(_warnings_into(captured))
        stack.callback(_logging_restorer())
        if level is not None:
            logging.disable(logging.NOTSET)
            logging.getLogger(logger).setLevel(level)
        stack.enter_context(_records_into(captured, logger))
        if output:
            stack.enter_context(_prints_into(captured))
        yield captured


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


# --- taps ------------------------------------------------------------------------------------


@contextmanager
def _records_into(captured: Captured, name: str | None) -> Iterator[None]:
    import logging

    call_handlers, handle = logging.Logger.callHandlers, logging.Handler.handle
    under_way: dict[int, Record] = {}

    def taking_note(self: logging.Logger, raw: logging.LogRecord) -> None:
        if name is None or raw.name == name or raw.name.startswith(name + "."):
            record = Record(raw)
            captured.records.append(record)
            under_way[id(raw)] = record
        try:
            call_handlers(self, raw)
        finally:
            under_way.pop(id(raw), None)

    def counting_delivery(self: logging.Handler, raw: logging.LogRecord) -> Any:
        if id(raw) in under_way:
            under_way[id(raw)].handled_by.append(type(self).__name__)
        return handle(self, raw)

    logging.Logger.callHandlers, logging.Handler.handle = taking_note, counting_delivery
    try:
        yield
    finally:
        logging.Logger.callHandlers, logging.Handler.handle = call_handlers, handle


@contextmanager
def _warnings_into(captured: Captured) -> Iterator[None]:
    import warnings

    def show(message: Any, category: Any, filename: str, lineno: int, file: Any = None, line: Any = None) -> None:
        captured.warnings.append(Warned(message, category, filename, lineno))

    # showwarning is put back by hand: from 3.14 on catch_warnings may leave it alone
    # (sys.flags.context_aware_warnings).
    before = warnings.showwarning
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = show
        try:
            yield
        finally:
            warnings.showwarning = before


@contextmanager
def _prints_into(captured: Captured) -> Iterator[None]:
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _stream("stdout", captured), _stream("stderr", captured)
    try:
        yield
    finally:
        for stream in sys.stdout, sys.stderr:
            try:
                stream.flush()
            except Exception:
                pass  # the learner put something else there; nothing of ours is lost
        sys.stdout, sys.stderr = before


def _stream(name: str, captured: Captured) -> Any:
    """A text stream with a `buffer`, as sys.stdout has, whose bytes become `Printed`s."""
    import io

    class Sink(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            text = bytes(data).decode("utf-8", "surrogateescape")
            captured.prints.append(Printed(name, text, _context.learner_place()))
            return len(data)

    class Stream(io.TextIOWrapper):
        def __init__(self) -> None:
            # Unbuffered and written through, so that every write is noted where it happens.
            super().__init__(Sink(), encoding="utf-8", errors="surrogateescape", newline="", write_through=True)
            self.mode = "w"

        name = property(lambda self: f"<{name}>")

    return Stream()


def _logging_restorer() -> Any:
    """A function that takes all loggers back to how they are now."""
    import logging

    manager = logging.Logger.manager
    disabled_up_to = manager.disable
    warnings_to_logging = logging._warnings_showwarning is not None
    last_resort, raise_exceptions = logging.lastResort, logging.raiseExceptions
    states = {id(logger): _state(logger) for logger in _loggers()}

    def restore() -> None:
        for logger in _loggers():
            level, propagate, disabled, handlers, filters = states.get(id(logger), (0, True, False, [], []))
            logger.setLevel(level)
            logger.propagate, logger.disabled = propagate, disabled
            logger.handlers[:], logger.filters[:] = handlers, filters
        logging.disable(disabled_up_to)
        if not warnings_to_logging:
            logging.captureWarnings(False)
        logging.lastResort, logging.raiseExceptions = last_resort, raise_exceptions

    return restore


def _loggers() -> list[Any]:
    import logging

    known = list(logging.Logger.manager.loggerDict.values())
    return [logging.getLogger(), *(logger for logger in known if isinstance(logger, logging.Logger))]


def _state(logger: Any) -> tuple:
    return logger.level, logger.propagate, logger.disabled, list(logger.handlers), list(logger.filters)


# --- small helpers ---------------------------------------------------------------------------


def _formatted(raw: Any) -> str:
    try:
        return raw.getMessage()
    except Exception as error:
        return f"<cannot be formatted: {type(error).__name__}: {error}>"
