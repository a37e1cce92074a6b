"""Connections to SQLite and their transactions.

Owns: finding the live ones without importing sqlite3, and which are left open or in a transaction.
Does not own: what was sent on them (`katabook.sql`).
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from typing import Any

from ._leaks import Leak
from ._opened import Opened


class Databases:
    """The connections that were there when a watch began, and those given to it, by name."""

    def __init__(self, given: list[tuple[str, Any]]) -> None:
        self._given = [(name, connection, _in_transaction(connection)) for name, connection in given]
        self._before = _live_connections()

    def left(self, opened: Opened) -> Iterator[Leak]:
        """Transactions begun on the connections given, and new connections that are open."""
        for name, connection, before in self._given:
            if _in_transaction(connection) and not before:
                yield Leak("transaction", f"on {name}")
        known = [*self._before, *(connection for _, connection, _ in self._given)]
        for connection in _live_connections():
            if any(connection is old for old in known) or not _is_open(connection):
                continue
            path, place = opened.connections.get(id(connection), ("", None))
            name = f"to {os.path.basename(path) or 'a database'}"
            yield Leak("connection", name, place)
            if _in_transaction(connection):
                yield Leak("transaction", f"on the connection {name}", place)


def _live_connections() -> list[Any]:
    module = sys.modules.get("sqlite3")
    if module is None:
        return []
    return [c for c in gc.get_objects() if issubclass(type(c), module.Connection)]


def _is_open(connection: Any) -> bool:
    module = sys.modules["sqlite3"]
    try:
        module.Connection.total_changes.__get__(connection)
    except module.ProgrammingError:
        return False
    return True


def _in_transaction(connection: Any) -> bool:
    try:
        return bool(connection.in_transaction)
    except Exception:  # closed
        return False
