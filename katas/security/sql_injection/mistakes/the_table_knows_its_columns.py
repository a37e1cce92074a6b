"""A column that the table has is a column that may be sorted by.

It cannot break out of the statement, true. But the table has columns that are nobody's business: sorted by what the shop
pays, or by whether they are published, the products tell it. And a column that somebody adds next year is public on
that day. Which sorts there are is a promise of the interface, so it stands in the code: a dict from the name that clients use to the column.

Fails: a_column_is_chosen_from_a_list
"""


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if direction not in _DIRECTIONS:
        raise ValueError(f"no direction: {direction!r}")
    columns = [row[1] for row in conn.execute("PRAGMA table_info(products)")]
    column = "price_cents" if sort == "price" else sort
    if column not in columns:
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
        ORDER BY {column} {_DIRECTIONS[direction]}, id
        LIMIT ?
        """,
        [*values, limit],
    ).fetchall()
