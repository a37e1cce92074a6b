"""The rows are lists.

Breaks: "gives an iterator over tuples"
"""

def all_items(conn):
    for row in conn.execute("SELECT order_id, sku, quantity FROM items ORDER BY id"):
        yield list(row)
