"""What comes out of our own table has been checked when it went in.

It was *bound* when it went in, which kept it intact: the attack was stored, letter by letter. Here it was pasted into a
statement and came alive, and the answer held a password. This is second-order injection. It does not matter where
a value comes from; call `search` with it, or bind it again.

Fails: a_saved_search_is_typed_text_too
"""


def saved_search(conn, saved_id):
    found = conn.execute("SELECT text, city, sort, direction FROM saved_searches WHERE id = ?", (saved_id,))
    text, city, sort, direction = found.fetchone()
    query = f"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE '%{text}%'"
    if city is not None:
        query += f" AND city = '{city}'"
    return conn.execute(query + f" ORDER BY {_SORTS[sort]} {direction}, id LIMIT 20").fetchall()
