"""The text is bound, so every character in it means itself.

It cannot become SQL, and that is all that binding promises. The bound value is then handed to `LIKE`, for which `%`
and `_` are wildcards: one typed percent sign listed all products. Put an escape character before them and before
itself, and name it in the statement (`LIKE ? ESCAPE '\'`), or compare without patterns: `instr(lower(name), lower(?))`.

Fails: a_wildcard_that_is_typed_means_itself
"""


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if sort not in _SORTS or direction not in _DIRECTIONS:
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    query = "SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE ?"
    values = [f"%{text}%"]
    if city is not None:
        query += " AND city = ?"
        values.append(city)
    if ids is not None:
        query += f" AND id IN ({', '.join('?' * len(ids))})"
        values += ids
    query += f" ORDER BY {_SORTS[sort]} {direction}, id LIMIT ?"
    return conn.execute(query, [*values, limit]).fetchall()
