"""The items come order by order.

Breaks: "of all items, in the order in which they were added"
"""


def all_items(conn):
    return conn.execute("SELECT order_id, sku, quantity FROM items ORDER BY order_id, id")
