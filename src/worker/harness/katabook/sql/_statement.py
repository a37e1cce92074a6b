"""One statement that was sent.

Owns: `Statement`, the facts about it. Does not own: noting it and filling it in (`_tap`).
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from katabook import _context

from ..calls import one_line
from ._text import CONTROL, flat, verb

if TYPE_CHECKING:
    from ._tap import Tap


class Statement:
    """One statement, or one call of executemany or executescript.

    text: as handed over.  parameters: the object handed over; for executemany a list of its
    first 20 sets.  how: "execute", "executemany", "executescript", "implicit" (sent by the
    sqlite3 module itself), "commit()", "rollback()", "with", "script" (transaction control
    inside a script) or "foreign cursor" (made past the connection, as by
    `sqlite3.Cursor(conn)`: only SQLite saw it, so its parameters are filled into the text
    and its tables and rows are unknown).
    place: the learner's line, or None.  runs: parameter sets of executemany, or
    statements in a script (one more for each trigger fired).  rows_fetched: rows handed to
    the caller; goes on counting as long as the cursor lives.  error: what it raised.
    tables_read, tables_written: sets of names.  columns_read: set of "table.column".
    """

    def __init__(self, text: str, parameters: Any, how: str, tap: Tap) -> None:
        self.text = text
        self.parameters = parameters
        self.how = how
        self.place = _context.learner_place(sys._getframe(1))
        self.runs = 0 if how in ("executemany", "executescript") else 1
        self.rows_fetched = 0
        self.error: BaseException | None = None
        self.tables_read: set[str] = set()
        self.tables_written: set[str] = set()
        self.columns_read: set[str] = set()
        self.verb = verb(text)
        self._tap = tap

    @property
    def is_control(self) -> bool:
        """Whether it steers transactions (BEGIN, COMMIT, SAVEPOINT, ...) and touches no data."""
        return self.how != "executescript" and self.verb in CONTROL

    def __str__(self) -> str:
        return one_line(flat(self.text), 76)

    def __repr__(self) -> str:
        return f"<Statement {one_line(flat(self.text), 60)}>"
