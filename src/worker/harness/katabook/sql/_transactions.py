"""Whether a transaction is open, and which one was left so.

Owns: `OpenTransaction`, and finding it among the statements sent.
Does not own: which statements were sent in a recording (`_recording`).
"""

from __future__ import annotations

import sqlite3

from ..calls import one_line
from ._statement import Statement
from ._text import is_rollback_to_savepoint, many


class OpenTransaction:
    """A transaction left open.  opener: the `Statement` that began it (None where the
    connection is always in one, autocommit=False).  uncommitted: the statements sent in it.
    """

    def __init__(self, opener: Statement | None, uncommitted: list[Statement]) -> None:
        self.opener = opener
        self.uncommitted = uncommitted

    def __str__(self) -> str:
        first = self.opener or self.uncommitted[0]
        since = f", since {first.place}" if first.place else ""
        return one_line(f"transaction left open, {many(len(self.uncommitted), 'statement')} uncommitted{since}", 76)


def in_transaction(connection: sqlite3.Connection) -> bool:
    """Whether one is open on `connection`; on a closed one, none is."""
    try:
        return connection.in_transaction
    except sqlite3.ProgrammingError:  # closed
        return False


def unfinished(events: list[Statement], inside: bool, always_inside: bool) -> OpenTransaction | None:
    """The transaction begun in `events` and not ended there. `inside`: it began in one already."""
    opener: Statement | None = None
    uncommitted: list[Statement] = []
    for event in (event for event in events if event.error is None):
        if not event.is_control:
            uncommitted.append(event)
        elif event.verb == "BEGIN" or (event.verb == "SAVEPOINT" and not inside):
            inside, opener, uncommitted = True, event, []
        elif event.verb in ("COMMIT", "END") or (event.verb == "ROLLBACK" and not is_rollback_to_savepoint(event.text)):
            inside, opener, uncommitted = False, None, []
    if always_inside:  # then BEGIN follows every COMMIT by itself and means nothing
        return OpenTransaction(opener, uncommitted) if uncommitted else None
    return OpenTransaction(opener, uncommitted) if opener is not None else None
