"""A value in quotes, with the quotes in it doubled, cannot get out of them.

In SQLite, for a text, that is so, and the attacks that were tried here found nothing. The defence is that somebody has
thought of it each time, for each place and each database: MySQL, for one, takes a backslash before a quote. And every
value is a new statement, which has to be parsed and planned anew. Bind the values: then nobody has to think of it.

Fails: the_statement_is_the_same_for_all_values
"""


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if sort not in _SORTS or direction not in _DIRECTIONS:
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    query = rf"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE {in_quotes('%' + _literal(text) + '%')} ESCAPE '\'"
    if city is not None:
        query += f" AND city = {in_quotes(city)}"
    if ids is not None:
        query += f" AND CAST(id AS TEXT) IN ({', '.join(map(in_quotes, ids))})"
    query += f" ORDER BY {_SORTS[sort]} {_DIRECTIONS[direction]}, id LIMIT ?"
    return conn.execute(query, (limit,)).fetchall()


def in_quotes(value):
    return "'" + value.replace("'", "''") + "'"
