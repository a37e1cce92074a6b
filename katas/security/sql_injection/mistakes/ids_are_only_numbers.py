"""Text needs a placeholder; ids are numbers and can be joined.

They are numbers if the client sends numbers. What arrives in a URL is text, and `0) UNION SELECT …` is an element
of the list like any other. One placeholder per element keeps it out: `', '.join('?' * len(ids))` puts nothing but
question marks into the statement, and the ids go where the other values are.

Fails: the_statement_is_the_same_for_all_values, attacks_find_nothing
"""


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if sort not in _SORTS or direction not in _DIRECTIONS:
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    query = r"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE ? ESCAPE '\'"
    values = [f"%{_literal(text)}%"]
    if city is not None:
        query += " AND city = ?"
        values.append(city)
    if ids is not None:
        query += f" AND id IN ({', '.join(ids)})"
    query += f" ORDER BY {_SORTS[sort]} {direction}, id LIMIT ?"
    return conn.execute(query, [*values, limit]).fetchall()
