"""The product search of a marketplace. It works, for everybody.

TODO: it works for the attacker as well. Rewrite it so that no value of a client ever becomes part of a statement.
"""


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    """Published products whose name contains `text`, as (id, name, city, price in cents)."""
    query = f"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE '%{text}%'"
    if city is not None:
        query += f" AND city = '{city}'"
    if ids is not None:
        query += f" AND id IN ({', '.join(ids)})"
    column = "price_cents" if sort == "price" else sort
    query += f" ORDER BY {column} {direction}, id LIMIT {limit}"
    return conn.execute(query).fetchall()


def saved_search(conn, saved_id):
    """Run a search that a client has saved."""
    found = conn.execute("SELECT text, city, sort, direction FROM saved_searches WHERE id = ?", (saved_id,))
    text, city, sort, direction = found.fetchone()
    return search(conn, text, city=city, sort=sort, direction=direction)
