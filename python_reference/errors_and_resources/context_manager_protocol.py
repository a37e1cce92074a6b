"""A transaction as a context manager, and three resources in one with statement."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import TextIO


class Transaction:
    """BEGIN on entry; COMMIT if the body completes, ROLLBACK if an exception leaves it. Reusable, not nestable."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def __enter__(self) -> sqlite3.Connection:
        self._conn.execute("BEGIN")
        return self._conn

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # commit() and rollback() do nothing where SQLite has ended the transaction by itself already.
        if kind is None:
            try:
                self._conn.commit()
            except BaseException:
                self._conn.rollback()
                raise
        else:
            self._conn.rollback()


def move_stock(
    conn: sqlite3.Connection,
    lock: AbstractContextManager[object],
    open_log: Callable[[], AbstractContextManager[TextIO]],
    moves: Iterable[tuple[str, str, int]],
) -> None:
    """Make all moves (source, target, pieces) or none, alone, with a line in the log for each that was made."""
    with lock, open_log() as log, Transaction(conn):
        for source, target, pieces in moves:
            conn.execute("UPDATE stock SET pieces = pieces - ? WHERE shelf = ?", (pieces, source))
            conn.execute("UPDATE stock SET pieces = pieces + ? WHERE shelf = ?", (pieces, target))
            log.write(f"{source} > {target}: {pieces}\n")
