"""A column name is safe if it consists of letters and underscores.

It cannot break out of the statement, true. But `cost_cents` consists of letters and underscores, and whoever sorts
by it reads off what the shop pays, product by product. And each column that is added later is public at once. What a
client may sort by is a decision, so write it down: a dict with three entries, and `ValueError` for the rest.

Fails: a_column_is_chosen_from_a_list
"""

import re


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if not re.fullmatch("[a-z_]+", sort) or direction not in _DIRECTIONS:
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    query = r"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE ? ESCAPE '\'"
    values = [f"%{_literal(text)}%"]
    if city is not None:
        query += " AND city = ?"
        values.append(city)
    if ids is not None:
        query += f" AND id IN ({', '.join('?' * len(ids))})"
        values += ids
    query += f" ORDER BY {'price_cents' if sort == 'price' else sort} {direction}, id LIMIT ?"
    return conn.execute(query, [*values, limit]).fetchall()
