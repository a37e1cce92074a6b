"""Everything that comes from outside is bound, so the sort column is, too.

`ORDER BY ?` sorts by the *value* bound there, a text constant that is the same for every row, so nothing was sorted,
and without an error. Placeholders stand for values, never for names or keywords. Let the client choose from a list of
yours, a dict from what may be said to what is sent, and refuse the rest with a `ValueError`.

Fails: a_search_finds_what_was_asked_for, a_column_is_chosen_from_a_list, equal_ones_come_in_order_of_ids,
a_direction_is_one_of_two
"""


def search(conn, text="", *, city=None, ids=None, sort="name", direction="asc", limit=20):
    query = r"SELECT id, name, city, price_cents FROM products WHERE published = 1 AND name LIKE ? ESCAPE '\'"
    values = [f"%{_literal(text)}%"]
    if city is not None:
        query += " AND city = ?"
        values.append(city)
    if ids is not None:
        query += f" AND id IN ({', '.join('?' * len(ids))})"
        values += ids
    order = "DESC" if direction == "desc" else "ASC"
    query += f" ORDER BY ? {order}, id LIMIT ?"
    return conn.execute(query, [*values, "price_cents" if sort == "price" else sort, limit]).fetchall()
