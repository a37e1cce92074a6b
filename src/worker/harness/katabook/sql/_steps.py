"""How much SQLite's virtual machine works.

Owns: counting its steps by the progress handler (https://sqlite.org/c3ref/progress_handler.html), and calling the
learner's own handler as often as it asked for.
Does not own: the bytecode steps of Python (`katabook.steps`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ._observing import drained
from ._tap import Tap, unless_closed
from ._text import many


def steps(function: Callable, connection: sqlite3.Connection, *args: Any, **kw: Any) -> int:
    """Steps of SQLite's virtual machine while `function(connection, *args, **kw)` ran.

    The same data and text give the same number every time. Compare numbers within one run
    only: they depend on the SQLite version. Under SQLite 3.41 and later preparing a complex
    statement for the first time may add some (https://sqlite.org/c3ref/progress_handler.html).
    Works on plain connections too, whose own progress handler is then lost. An iterator that
    the function returns is drained. Raises what the function raises.
    """
    with counting_steps(connection) as meter:
        drained(function(connection, *args, **kw))
    return meter.steps


@contextmanager
def counting_steps(connection: sqlite3.Connection) -> Iterator[StepMeter]:
    """The block form of `steps`: read `.steps` of what it gives.

    Raises RuntimeError when it is nested on one recording connection.
    """
    tap = getattr(connection, "_katabook_tap", None)
    meter = StepMeter(tap)
    if tap is not None:
        if tap.meter is not None:
            raise RuntimeError("counting_steps does not nest on one connection")
        tap.meter = meter
    sqlite3.Connection.set_progress_handler(connection, meter._step, 1)
    try:
        yield meter
    finally:
        if tap is not None:
            tap.meter = None
        handler, every = tap.user_progress if tap is not None else (None, 0)
        unless_closed(lambda: sqlite3.Connection.set_progress_handler(connection, handler, every))


class StepMeter:
    """What `counting_steps` gives.  steps: virtual-machine steps counted so far."""

    def __init__(self, tap: Tap | None) -> None:
        self.steps = 0
        self._tap = tap

    def _step(self) -> int:
        self.steps += 1
        handler, every = self._tap.user_progress if self._tap is not None else (None, 0)
        # The learner's own handler keeps being called as often as it asked for.
        return handler() if handler is not None and self.steps % max(every, 1) == 0 else 0

    def __str__(self) -> str:
        return many(self.steps, "step")
