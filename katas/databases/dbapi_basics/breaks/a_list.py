"""A list of all items.

Breaks: "gives an iterator over tuples"
"""


def all_items(conn):
    return conn.execute("SELECT order_id, sku, quantity FROM items ORDER BY id").fetchall()
