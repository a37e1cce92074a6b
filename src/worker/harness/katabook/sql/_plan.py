"""How SQLite would run a statement.

Owns: asking for the plan (EXPLAIN QUERY PLAN, https://sqlite.org/eqp.html) and reading it.
Does not own: whether the plan is a good one.
"""

from __future__ import annotations

import re
import sqlite3
from typing import Any

from ._observing import unrecorded


def plan(connection: sqlite3.Connection, text: str, parameters: Any = ()) -> Plan:
    """How SQLite would run `text` (EXPLAIN QUERY PLAN, https://sqlite.org/eqp.html).

    Takes any connection, a plain one too, and runs nothing of `text`; the asking is in no
    recording. Raises sqlite3.Error for a text that SQLite cannot prepare.
    """
    rows = sqlite3.Cursor(connection)
    rows.row_factory = None
    with unrecorded(*[connection] if hasattr(connection, "_katabook_tap") else []):
        return Plan([row[3] for row in rows.execute("EXPLAIN QUERY PLAN " + text, parameters)])


class Plan:
    """lines: SQLite's own description, a line for each loop.  scans: tables read from one end
    to the other.  indexes: names of the indexes used.  sorts: whether rows are sorted afterwards.
    """

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        scans = [line for line in lines if line.startswith("SCAN ") and "INDEX" not in line]
        self.scans = [re.match(r"SCAN (?:TABLE )?(\S+)", line)[1] for line in scans]
        self.indexes = [m[1] for line in lines if (m := re.search(r"USING (?:COVERING )?INDEX (\S+)", line))]
        self.sorts = any("TEMP B-TREE FOR" in line for line in lines)

    def __str__(self) -> str:
        return " / ".join(self.lines)
