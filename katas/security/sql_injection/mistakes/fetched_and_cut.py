"""`fetchall()[:limit]` returns no more than was asked for.

It returns no more, and fetches everything: each row of the table crosses from the database into your process, is made
into Python objects and thrown away. The table grows, the page does not. `LIMIT ?` tells the database when to stop,
and it may not even have to sort the rest.

Fails: the_limit_is_a_limit_of_rows
"""


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if sort not in _SORTS or direction not in _DIRECTIONS:
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    conditions = ["published = 1", r"name LIKE ? ESCAPE '\'"]
    values = [f"%{_literal(text)}%"]
    if city is not None:
        conditions.append("city = ?")
        values.append(city)
    if ids is not None:
        conditions.append(f"id IN ({', '.join('?' * len(ids))})")
        values.extend(ids)
    return conn.execute(
        f"""
        SELECT id, name, city, price_cents FROM products
        WHERE {" AND ".join(conditions)}
        ORDER BY {_SORTS[sort]} {_DIRECTIONS[direction]}, id
        """,
        values,
    ).fetchall()[:limit]
