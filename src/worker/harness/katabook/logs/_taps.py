"""Where reports are taken: at `logging.Logger`, at `warnings.showwarning`, at `sys.stdout` and `sys.stderr`.

Owns: standing in for these while a block runs. Does not own: what is kept (`_captured`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from katabook import _context

from ._captured import Captured, Printed, Record, Warned

if TYPE_CHECKING:
    import logging


@contextmanager
def records_into(captured: Captured, name: str | None) -> Iterator[None]:
    """Every record that the logger `name` (None: any) or one below it hands to handlers, and each delivery."""
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
def warnings_into(captured: Captured) -> Iterator[None]:
    """Every warning, whatever the filters."""
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
def prints_into(captured: Captured) -> Iterator[None]:
    """What is written to sys.stdout and sys.stderr, which are other streams meanwhile."""
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
