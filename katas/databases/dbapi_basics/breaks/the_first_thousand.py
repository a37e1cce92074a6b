"""It ends early.

Breaks: "gives an iterator over tuples `(order_id, sku, quantity)` of all items"
"""


def all_items(conn):
    cursor = conn.execute("SELECT order_id, sku, quantity FROM items ORDER BY id")
    yield from cursor.fetchmany(100)
