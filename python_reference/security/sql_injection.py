"""A product search whose statement consists of its author's words only; the client's words travel beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

_Row = tuple[int, str, str, int]

# Names cannot be bound as parameters. A client chooses among these, and what is sent is the value on the right.
_SORTS = {"name": "name", "city": "city", "price": "price_cents"}
_DIRECTIONS = {"asc": "ASC", "desc": "DESC"}


def search(
    conn: sqlite3.Connection,
    text: str = "",
    *,
    city: str | None = None,
    ids: Sequence[str] | None = None,
    sort: str = "name",
    direction: str = "asc",
    limit: int = 20,
) -> list[_Row]:
    """Published products whose name contains `text`, as (id, name, city, price in cents).

    Raises ValueError for an unknown sort or direction, before anything is sent.
    """
    if sort not in _SORTS or direction not in _DIRECTIONS:
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    conditions = ["published = 1", r"name LIKE ? ESCAPE '\'"]
    values: list[object] = [f"%{_literal(text)}%"]
    if city is not None:
        conditions.append("city = ?")
        values.append(city)
    if ids is not None:
        conditions.append(f"id IN ({', '.join('?' * len(ids))})")
        values.extend(ids)
    # Linters flag every statement that is composed (Bandit B608, Ruff S608); all parts of this one are constants here.
    return conn.execute(
        f"""
        SELECT id, name, city, price_cents FROM products
        WHERE {" AND ".join(conditions)}
        ORDER BY {_SORTS[sort]} {_DIRECTIONS[direction]}, id
        LIMIT ?
        """,
        [*values, limit],
    ).fetchall()


def saved_search(conn: sqlite3.Connection, saved_id: int) -> list[_Row]:
    """Run a search that a client has saved. What comes from our own table was typed by a client all the same."""
    text, city, sort, direction = conn.execute(
        "SELECT text, city, sort, direction FROM saved_searches WHERE id = ?", (saved_id,)
    ).fetchone()
    return search(conn, text, city=city, sort=sort, direction=direction)


def _literal(text: str) -> str:
    """A LIKE pattern that matches `text` itself."""
    for special in "\\%_":
        text = text.replace(special, "\\" + special)
    return text
