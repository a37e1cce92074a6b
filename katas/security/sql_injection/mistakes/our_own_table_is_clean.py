"""What comes out of our own table has been checked when it went in.

It was *bound* when it went in, which kept it intact: the attack was stored, letter by letter. Here it was pasted into a
statement and came alive, and the answer held a password. This is second-order injection. It does not matter where
a value comes from; call `search` with it, or bind it again.

Fails: a_saved_search_is_typed_text_too
"""

COLUMNS = {"name": "name", "city": "city", "price": "price_cents"}


def _literal(text):
    return text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    if sort not in COLUMNS or direction not in ("asc", "desc"):
        raise ValueError(f"cannot sort by {sort!r}, {direction!r}")
    query = r"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE ? ESCAPE '\'"
    values = [f"%{_literal(text)}%"]
    if city is not None:
        query += " AND city = ?"
        values.append(city)
    if ids is not None:
        query += f" AND id IN ({', '.join('?' * len(ids))})"
        values += ids
    query += f" ORDER BY {COLUMNS[sort]} {direction}, id LIMIT ?"
    return conn.execute(query, [*values, limit]).fetchall()


def saved_search(conn, saved_id):
    found = conn.execute("SELECT text, city, sort, direction FROM saved_searches WHERE id = ?", (saved_id,))
    text, city, sort, direction = found.fetchone()
    query = f"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE '%{text}%'"
    if city is not None:
        query += f" AND city = '{city}'"
    return conn.execute(query + f" ORDER BY {COLUMNS[sort]} {direction}, id LIMIT 20").fetchall()
