"""The direction is the direction of the order, so it belongs to all of its columns.

Each column of `ORDER BY` has a direction of its own. The ids were to be the last word among equals, always in the same
order, whichever way the rest is turned; turned along with it, the same products stand in another order on each of the
two pages.

Fails: equal_ones_come_in_order_of_ids
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
        ORDER BY {_SORTS[sort]} {_DIRECTIONS[direction]}, id {_DIRECTIONS[direction]}
        LIMIT ?
        """,
        [*values, limit],
    ).fetchall()
