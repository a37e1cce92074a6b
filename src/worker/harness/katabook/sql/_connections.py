"""The connections and cursors that record.

Owns: `connect` and the classes it makes, whose every method leads to the tap; combining them with a caller's factory.
Does not own: what is noted there (`_tap`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from typing import Any

from ._statement import Statement
from ._tap import Tap

#: The real one, also while `record_opened` stands in for it.
real_connect = sqlite3.connect


def connect(database: Any = ":memory:", *args: Any, **options: Any) -> sqlite3.Connection:
    """A real `sqlite3.Connection` on which statements can be recorded.

    Takes what `sqlite3.connect` takes, a `factory` class included (it is subclassed).
    Nothing is recorded until a recording is opened on it, so fixtures need no precaution.
    Raises what `sqlite3.connect` raises.
    """
    factory = options.pop("factory", sqlite3.Connection)
    return real_connect(database, *args, factory=_tapped(factory, RecordingConnection), **options)


class RecordingConnection(sqlite3.Connection):
    """What `connect` makes: sqlite3's class, whose methods behave as documented there and are noted on the way."""

    _katabook_tap: Tap

    def __init__(self, *args: Any, **options: Any) -> None:
        self._katabook_tap = Tap(shared=not options.get("check_same_thread", args[4] if len(args) > 4 else True))
        super().__init__(*args, **options)
        super().set_authorizer(self._katabook_tap.authorize)

    def cursor(self, factory: Any = sqlite3.Cursor) -> sqlite3.Cursor:
        return super().cursor(_tapped(factory, RecordingCursor))

    # sqlite3's own versions of these three make a cursor without asking `cursor`.
    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        return RecordingConnection.cursor(self).execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable, /) -> sqlite3.Cursor:
        return RecordingConnection.cursor(self).executemany(sql, parameters)

    def executescript(self, sql_script: str, /) -> sqlite3.Cursor:
        return RecordingConnection.cursor(self).executescript(sql_script)

    def commit(self) -> None:
        with self._katabook_tap.transaction_call("commit()", "COMMIT", self):
            super().commit()

    def rollback(self) -> None:
        with self._katabook_tap.transaction_call("rollback()", "ROLLBACK", self):
            super().rollback()

    def __exit__(self, kind: Any, error: Any, traceback: Any) -> Any:
        text = "COMMIT" if kind is None else "ROLLBACK"
        with self._katabook_tap.transaction_call("with", text, self):
            return super().__exit__(kind, error, traceback)

    def close(self) -> None:
        losing = [r for r in self._katabook_tap.recordings if r._left_open(self) is not None]
        with self._katabook_tap.lock:
            super().close()
        for recording in losing:
            recording.closed_in_transaction = True

    def set_trace_callback(self, trace_callback: Callable | None) -> None:
        self._katabook_tap.user_trace = trace_callback
        self._katabook_tap.install_trace(self)

    def set_authorizer(self, authorizer_callback: Callable | None) -> None:
        self._katabook_tap.user_authorizer = authorizer_callback
        super().set_authorizer(self._katabook_tap.authorize)

    def set_progress_handler(self, progress_handler: Callable | None, n: int) -> None:
        self._katabook_tap.user_progress = (progress_handler, n)
        if self._katabook_tap.meter is None:
            super().set_progress_handler(progress_handler, n)


class RecordingCursor(sqlite3.Cursor):
    """What the cursors of a `RecordingConnection` are. Rows count as fetched when they are handed out."""

    _katabook_statement: Statement | None = None

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        return self._katabook_send(
            "execute", sql, parameters, lambda given: super(RecordingCursor, self).execute(sql, given)
        )

    def executemany(self, sql: str, seq_of_parameters: Iterable, /) -> sqlite3.Cursor:
        return self._katabook_send(
            "executemany", sql, seq_of_parameters, lambda given: super(RecordingCursor, self).executemany(sql, given)
        )

    def executescript(self, sql_script: str, /) -> sqlite3.Cursor:
        return self._katabook_send(
            "executescript", sql_script, None, lambda given: super(RecordingCursor, self).executescript(sql_script)
        )

    def fetchone(self) -> Any:
        with self._katabook_lock():
            row = super().fetchone()
        self._katabook_fetched(row is not None)
        return row

    def fetchmany(self, *args: Any, **options: Any) -> list:
        with self._katabook_lock():
            rows = super().fetchmany(*args, **options)
        self._katabook_fetched(len(rows))
        return rows

    def fetchall(self) -> list:
        with self._katabook_lock():
            rows = super().fetchall()
        self._katabook_fetched(len(rows))
        return rows

    def __next__(self) -> Any:
        with self._katabook_lock():
            row = super().__next__()
        self._katabook_fetched(1)
        return row

    def close(self) -> None:
        with self._katabook_lock():
            super().close()

    def _katabook_send(self, how: str, text: str, parameters: Any, call: Callable) -> sqlite3.Cursor:
        tap = getattr(getattr(self, "connection", None), "_katabook_tap", None)
        if tap is None:
            return call(parameters)
        self._katabook_statement = None
        answer, self._katabook_statement = tap.send(how, text, parameters, call)
        return answer

    def _katabook_lock(self) -> Any:
        tap = getattr(getattr(self, "connection", None), "_katabook_tap", None)
        return nullcontext() if tap is None else tap.lock

    def _katabook_fetched(self, rows: int) -> None:
        if self._katabook_statement is not None:
            self._katabook_statement.rows_fetched += rows


_tapped_classes: dict[tuple[type, type], type] = {}


def _tapped(factory: Any, ours: type) -> Any:
    """`factory` combined with `ours`, which then stands between it and sqlite3's class.

    A factory that is no class may make what it likes: SQLite's trace sees those statements.
    """
    if not isinstance(factory, type) or issubclass(factory, ours):
        return factory
    if issubclass(ours, factory):  # sqlite3.Connection or sqlite3.Cursor itself
        return ours
    known = _tapped_classes.get((factory, ours))
    if known is None:
        known = type(factory.__name__, (factory, ours), {"__module__": factory.__module__})
        _tapped_classes[factory, ours] = known
    return known
