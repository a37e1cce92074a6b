"""An id is a number, so `int` is the check.

`int` does not answer yes or no: it raises for whatever is no number, and a request with a broken link in it ends in an
error page. Whoever asks `isdigit()` first meets the texts that are digits and no numbers, such as "²", and numbers that
fit into no column. There is nothing to be checked: bound as it came, a text that is no number equals no id.

Fails: an_id_that_is_none_finds_nothing
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
        values.extend(int(number) for number in ids)
    return conn.execute(
        f"""
        SELECT id, name, city, price_cents FROM products
        WHERE {" AND ".join(conditions)}
        ORDER BY {_SORTS[sort]} {_DIRECTIONS[direction]}, id
        LIMIT ?
        """,
        [*values, limit],
    ).fetchall()
