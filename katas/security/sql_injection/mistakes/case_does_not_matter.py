"""`direction.lower()` is friendlier, and SQL does not mind either.

An interface that takes more than it promises has promised more: somebody writes "DESC", and it can never be taken back.
Here the words are keys of a whitelist, and its use is that there is exactly one way to say each thing: what is not
on the list is an error of the caller, and is told so.

Fails: a_direction_is_one_of_two
"""


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    direction = direction.lower()
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
        LIMIT ?
        """,
        [*values, limit],
    ).fetchall()
