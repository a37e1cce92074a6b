"""The last batch is lost.

Breaks: "gives an iterator over tuples `(order_id, sku, quantity)` of all items"
"""

def all_items(conn):
    cursor = conn.execute("SELECT order_id, sku, quantity FROM items ORDER BY id")
    while len(rows := cursor.fetchmany(100)) == 100:
        yield from rows
