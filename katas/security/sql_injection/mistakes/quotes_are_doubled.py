"""The quote is the dangerous character, so doubling it makes a value safe.

For a string literal in SQLite it does, and so text and city held. The ids are not in quotes, and to get out of a number
nobody needs one: `0) UNION SELECT …` went straight through. Escaping has to be right for each place and each
database, and has to be thought of each time. A bound value has no such places: send it beside the statement.

Fails: the_statement_is_the_same_for_all_values, attacks_find_nothing
"""


def _quoted(value):
    return "'" + str(value).replace("'", "''") + "'"


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if sort not in _SORTS or direction not in _DIRECTIONS:
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    pattern = _quoted(f"%{_literal(text)}%")
    query = f"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE {pattern} ESCAPE '\\'"
    if city is not None:
        query += f" AND city = {_quoted(city)}"
    if ids is not None:
        query += f" AND id IN ({', '.join(ids)})"
    query += f" ORDER BY {_SORTS[sort]} {direction}, id LIMIT {int(limit)}"
    return conn.execute(query).fetchall()
