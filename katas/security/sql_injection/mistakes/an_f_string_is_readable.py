"""An f-string shows the finished statement, so it is the readable way to fill it in.

The database gets one text and cannot know which words were yours. A quote ended your string literal, and what
followed was read as SQL: the answer held a user's password, and harmless O'Brien was a syntax error. Hand the values
over *beside* the statement, `conn.execute("… WHERE city = ?", (city,))`: the text is parsed before the value is
looked at. `%`, `.format` and `+` have the same hole as the f-string.

Fails: the_statement_is_the_same_for_all_values, attacks_find_nothing, odd_names_are_found,
a_wildcard_that_is_typed_means_itself
"""


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if sort not in _SORTS or direction not in _DIRECTIONS:
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    query = f"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE '%{text}%'"
    if city is not None:
        query += f" AND city = '{city}'"
    if ids is not None:
        query += f" AND id IN ({', '.join(ids)})"
    query += f" ORDER BY {_SORTS[sort]} {direction}, id LIMIT {limit}"
    return conn.execute(query).fetchall()
