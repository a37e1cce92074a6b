"""Rows as lists.

Breaks: "returns a list of tuples `(id, name, city, price_cents)`"
"""


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
    return [list(row) for row in conn.execute(
        f"""
        SELECT id, name, city, price_cents FROM products
        WHERE {" AND ".join(conditions)}
        ORDER BY {_SORTS[sort]} {_DIRECTIONS[direction]}, id
        LIMIT ?
        """,
        [*values, limit],
    )]
