"""Everything quoted.

Breaks: "**The text of what is sent is constant**"
"""


SORTS = {"name": "name", "city": "city", "price": "price_cents"}


def _quoted(value):
    return "'" + value.replace("'", "''") + "'"


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if sort not in SORTS or direction not in ("asc", "desc"):
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    query = "SELECT id, name, city, price_cents FROM products WHERE published = 1"
    query += f" AND instr(lower(name), lower({_quoted(text)})) > 0"
    if city is not None:
        query += f" AND city = {_quoted(city)}"
    if ids is not None:
        query += f" AND CAST(id AS TEXT) IN ({', '.join(map(_quoted, ids))})"
    return conn.execute(f"{query} ORDER BY {SORTS[sort]} {direction}, id LIMIT {limit}").fetchall()
