"""A lazy query of one table."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any


class Query:
    """Rows of a table, described now and fetched when they are wanted."""

    def __init__(self, conn: sqlite3.Connection, table: str) -> None:
        self._conn = conn
        self._select = _Select(table)
        self._rows: list[Any] | None = None  # kept after the first full loop

    def filter(self, **equals: Any) -> "Query":
        """A query with further conditions."""
        return self._derived(replace(self._select, conditions=(*self._select.conditions, *equals.items())))

    def order_by(self, column: str) -> "Query":
        """A query that is sorted by `column`."""
        return self._derived(replace(self._select, order=column))

    def limit(self, n: int) -> "Query":
        """A query with at most `n` rows."""
        return self._derived(replace(self._select, limit=n))

    def __iter__(self) -> Iterator[Any]:
        if self._rows is not None:
            yield from self._rows
            return
        rows = []
        for row in self._conn.execute(self._select.text(), self._select.parameters()):
            rows.append(row)
            yield row
        self._rows = rows

    def first(self) -> Any:
        """The first row, or None."""
        return next(iter(self), None)  # the cursor fetches one row, and nobody asks for another

    def exists(self) -> bool:
        """Whether there is a row."""
        return self.first() is not None

    def __len__(self) -> int:
        return sum(1 for _ in self)  # a full loop, so the rows are kept for the next one

    def __repr__(self) -> str:
        return f"<Query {self._select.text()}>"

    def _derived(self, select: "_Select") -> "Query":
        derived = Query(self._conn, select.table)
        derived._select = select
        return derived


@dataclass(frozen=True)
class _Select:
    """What a query asks for."""

    table: str
    conditions: tuple[tuple[str, Any], ...] = ()
    order: str | None = None
    limit: int | None = None

    def text(self) -> str:
        """The statement, with a ? for each of the `parameters`."""
        text = f"SELECT * FROM {self.table}"
        if self.conditions:
            text += " WHERE " + " AND ".join(f"{column} = ?" for column, _ in self.conditions)
        if self.order is not None:
            text += f" ORDER BY {self.order}"
        if self.limit is not None:
            text += " LIMIT ?"
        return text

    def parameters(self) -> list[Any]:
        """The values for the text, in its order."""
        values = [value for _, value in self.conditions]
        return values if self.limit is None else [*values, self.limit]
