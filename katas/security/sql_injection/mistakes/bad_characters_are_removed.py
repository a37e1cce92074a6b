"""Input is made safe by removing what attacks are made of: quotes, semicolons, comment signs.

O'Brien's lamp cannot be found any more, nor the rope, nor the kettle in quotes: they look like attacks. And the list
of bad characters is never complete: an id needs none of them to break out. Do not clean values, keep them apart:
a bound value may hold anything, because it is never read as SQL.

Fails: odd_names_are_found, attacks_find_nothing, the_statement_is_the_same_for_all_values
"""

import re


def _clean(value):
    return re.sub(r"['\";]|--|/\*|\*/", "", value)


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if sort not in _SORTS or direction not in _DIRECTIONS:
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    query = f"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE '%{_literal(_clean(text))}%'"
    query += r" ESCAPE '\'"
    if city is not None:
        query += f" AND city = '{_clean(city)}'"
    if ids is not None:
        query += f" AND id IN ({', '.join(map(_clean, ids))})"
    query += f" ORDER BY {_SORTS[sort]} {direction}, id LIMIT {limit}"
    return conn.execute(query).fetchall()
