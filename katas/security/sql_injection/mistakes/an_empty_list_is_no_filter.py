"""`if ids:` and `if city:` say whether the filter is in use.

`None` says that a filter was not given; an empty list says that nothing is wanted, and `if ids:` cannot tell them
apart. Whoever was to see the products of *no* id saw all of them. Where such a list is a list of permissions, that
is the leak itself. Ask `if ids is not None:`; `IN ()` is empty in SQLite, and elsewhere you return early.

Fails: nothing_is_not_everything
"""


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if sort not in _SORTS or direction not in _DIRECTIONS:
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    query = r"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE ? ESCAPE '\'"
    values = [f"%{_literal(text)}%"]
    if city:
        query += " AND city = ?"
        values.append(city)
    if ids:
        query += f" AND id IN ({', '.join('?' * len(ids))})"
        values += ids
    query += f" ORDER BY {_SORTS[sort]} {direction}, id LIMIT ?"
    return conn.execute(query, [*values, limit]).fetchall()
