"""Rows have to be fetched before a loop can use them.

`fetchall()` fetches all of them into a list first: {{items_are_fetched_as_they_are_asked_for: rows fetched for the first three}}
rows for the three that were asked for. The cursor is an iterator itself: `for row in cursor` holds one row at a time.

Fails: items_are_fetched_as_they_are_asked_for
"""


def all_items(conn):
    return iter(conn.execute("SELECT order_id, sku, quantity FROM items ORDER BY id").fetchall())
