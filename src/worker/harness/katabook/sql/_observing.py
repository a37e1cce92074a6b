"""Recording what code sends.

Owns: where a recording begins and ends, on which connections, and what is called in between.
Does not own: what is recorded (`_recording`), how it is noted (`_tap`).
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from katabook import _context

from ._connections import connect, real_connect
from ._recording import Recording
from ._tap import tap_of


@contextmanager
def record(*connections: sqlite3.Connection) -> Iterator[Recording]:
    """Record what is sent on `connections` (made by `connect`) inside the block.

    Recordings nest; each sees everything. Raises TypeError for a plain connection.
    """
    recording = Recording()
    try:
        for connection in connections:
            recording._attach(connection)
        yield recording
    finally:
        recording._finish()


@contextmanager
def record_opened(*modules: Any) -> Iterator[Recording]:
    """Record on every connection that is opened with `sqlite3.connect` inside the block.

    For code that opens its own. `modules`: modules that may hold `connect` under a name of
    their own (`from sqlite3 import connect`); the learner's module is always looked at.
    A connection that C code or another process opens is not recorded.
    """
    recording = Recording()

    def connect_recorded(*args: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(*args, **options)
        recording._attach(connection)
        return connection

    places = _places_of_connect(modules)
    for names, name in places:
        names[name] = connect_recorded
    try:
        yield recording
    finally:
        for names, name in places:
            names[name] = real_connect
        recording._finish()


def _places_of_connect(modules: Iterable[Any]) -> list[tuple[dict[str, Any], str]]:
    """Where `sqlite3.connect` stands under any name: the namespaces and the names."""
    holders = [vars(sqlite3), vars(sqlite3.dbapi2), *map(vars, modules), *_learner_globals()]
    return [(names, name) for names in holders for name, value in names.items() if value is real_connect]


def _learner_globals() -> list[dict]:
    return [
        vars(module)
        for module in list(sys.modules.values())
        if _context.is_learner_code(getattr(module, "__file__", None) or "")
    ]


def observe(function: Callable, connection: sqlite3.Connection, *args: Any, **kw: Any) -> Recording:
    """Call `function(connection, *args, **kw)` and return the recording; `.result` is its answer.

    An iterator that it returns is drained into a list inside the recording, so that a
    generator cannot put its statements off until nobody counts. Raises what the function
    raises, and TypeError for a connection that `connect` did not make.
    """
    with record(connection) as recording:
        recording.result = drained(function(connection, *args, **kw))
    return recording


def count(function: Callable, connection: sqlite3.Connection, *args: Any, **kw: Any) -> int:
    """How many statements `function(connection, *args, **kw)` sent; see `observe` and `Recording.count`."""
    return observe(function, connection, *args, **kw).count


def drained(result: Any) -> Any:
    """`result`, or a list of what it yields if it is an iterator."""
    return list(result) if hasattr(type(result), "__next__") else result


@contextmanager
def unrecorded(*connections: sqlite3.Connection) -> Iterator[None]:
    """What is sent on `connections` (made by `connect`) inside this block appears in no recording.

    For what the check itself sends meanwhile. Nests. Raises TypeError for a plain connection.
    """
    taps = [tap_of(connection) for connection in connections]
    for tap in taps:
        tap.paused += 1
    try:
        yield
    finally:
        for tap in taps:
            tap.paused -= 1


@contextmanager
def before_each(connection: sqlite3.Connection, hook: Callable[[str], None]) -> Iterator[None]:
    """Call `hook(text)` before each statement handed over, and before the COMMIT or ROLLBACK of
    `commit()`, `rollback()` and `with connection`. If it raises, the statement is not sent.

    `text` is as handed over. Raises TypeError for a connection that `connect` did not make.
    """
    tap = tap_of(connection)
    tap.hooks.append(hook)
    try:
        yield
    finally:
        tap.hooks.remove(hook)
