"""What was sent while somebody recorded.

Owns: `Recording`, the sums over its statements, how it is shown, and what it finds at its end.
Does not own: when one begins and ends (`_observing`), noting the statements (`_tap`).
"""

from __future__ import annotations

import sqlite3
from typing import Any

from katabook import _context

from ..calls import one_line
from ._statement import Statement
from ._tap import tap_of, unless_closed
from ._text import flat, is_rollback_to_savepoint, many
from ._transactions import OpenTransaction, in_transaction, unfinished


class Recording:
    """What was sent while it was open.

    events: every `Statement` in order, transaction control included.  connections: those
    recorded.  result: set by `observe`.  closed_in_transaction: a connection was closed with
    a transaction begun in here still open, whose changes SQLite threw away.
    in_transaction_after: whether one was open at the end, whoever opened it (None before the end).
    open_transactions: an `OpenTransaction` for each that was begun in here and left open.
    """

    def __init__(self) -> None:
        self.events: list[Statement] = []
        self.connections: list[sqlite3.Connection] = []
        self.result: Any = None
        self.in_transaction_after: bool | None = None
        self.closed_in_transaction = False
        self.open_transactions: list[OpenTransaction] = []
        self._in_transaction_before: list[bool] = []

    @property
    def statements(self) -> list[Statement]:
        """Everything sent but transaction control, failed statements included."""
        return [event for event in self.events if not event.is_control]

    @property
    def count(self) -> int:
        """Round trips to the database: `statements`, executemany and a script being one each."""
        return len(self.statements)

    @property
    def control(self) -> list[Statement]:
        """The transaction control sent, implicit or not."""
        return [event for event in self.events if event.is_control]

    @property
    def texts(self) -> list[str]:
        """The distinct texts of `statements`, in the order of their first use."""
        return list(dict.fromkeys(statement.text for statement in self.statements))

    @property
    def rows_fetched(self) -> int:
        """Rows handed to the caller."""
        return sum(statement.rows_fetched for statement in self.statements)

    @property
    def begins(self) -> int:
        """BEGINs that succeeded, implicit ones included."""
        return self._succeeded("BEGIN")

    @property
    def commits(self) -> int:
        """COMMITs that succeeded; a `commit()` with nothing to commit sends none."""
        return self._succeeded("COMMIT", "END")

    @property
    def rollbacks(self) -> int:
        """ROLLBACKs that succeeded, without those to a savepoint."""
        return self._succeeded("ROLLBACK")

    @property
    def tables_read(self) -> set[str]:
        """Names of the tables and views that the statements read."""
        return set().union(*(statement.tables_read for statement in self.statements))

    @property
    def tables_written(self) -> set[str]:
        """Names of the tables that the statements inserted into, updated or deleted from."""
        return set().union(*(statement.tables_written for statement in self.statements))

    @property
    def left_open(self) -> bool:
        """Whether a transaction begun in here was still open at the end (see `open_transactions`)."""
        return bool(self.open_transactions)

    def by_line(self) -> dict[_context.Place | None, int]:
        """How many statements each of the learner's lines sent, in the order of their first."""
        counts: dict[_context.Place | None, int] = {}
        for statement in self.statements:
            counts[statement.place] = counts.get(statement.place, 0) + 1
        return counts

    def __str__(self) -> str:
        head = f"{many(self.count, 'statement')}, {many(self.rows_fetched, 'row')} fetched"
        control = (self.begins, "begin"), (self.commits, "commit"), (self.rollbacks, "rollback")
        for number, what in control:
            if number:
                head += f", {many(number, what)}"
        rows = [_row(number, statement) for number, statement in _runs_of_equals(self.events)]
        if len(rows) > 20:
            rows[15:-4] = [f"{'':8}... {len(rows) - 19} more"]
        return "\n".join([head, *rows, *map(str, self.open_transactions)])

    def _succeeded(self, *verbs: str) -> int:
        return sum(
            event.verb in verbs and event.error is None and not is_rollback_to_savepoint(event.text)
            for event in self.control
        )

    def _attach(self, connection: sqlite3.Connection) -> None:
        tap = tap_of(connection)
        self.connections.append(connection)
        self._in_transaction_before.append(in_transaction(connection))
        tap.recordings.append(self)
        tap.install_trace(connection)

    def _finish(self) -> None:
        self.in_transaction_after = any(map(in_transaction, self.connections))
        self.open_transactions += [left for c in self.connections if (left := self._left_open(c)) is not None]
        for connection in self.connections:
            tap = tap_of(connection)
            tap.recordings.remove(self)
            unless_closed(lambda: tap.install_trace(connection))

    def _left_open(self, connection: sqlite3.Connection) -> OpenTransaction | None:
        """The transaction begun in this recording and open on `connection` now."""
        if not in_transaction(connection):
            return None
        events = [event for event in self.events if event._tap is tap_of(connection)]
        before = self._in_transaction_before[self.connections.index(connection)]
        return unfinished(events, before, getattr(connection, "autocommit", None) is False)


def _row(number: int, statement: Statement) -> str:
    """A line for `statement`, sent `number` times in a row."""
    line = f"line {statement.place.line}" if statement.place else ""
    times = f"{number}x" if number > 1 else ""
    return f"{times:>6}  {line:<9}{one_line(flat(statement.text), 58)}".rstrip()


def _runs_of_equals(events: list[Statement]) -> list[tuple[int, Statement]]:
    """Neighbours with one text and one line, folded into a number."""
    folded: list[tuple[int, Statement]] = []
    for event in events:
        number, last = folded[-1] if folded else (0, None)
        if last is not None and (last.text, last.place) == (event.text, event.place):
            folded[-1] = (number + 1, last)
        else:
            folded.append((1, event))
    return folded
