"""It fetches 102 at a time.

Breaks: "nothing is fetched ahead, or 100 rows at most"
"""

def all_items(conn):
    cursor = conn.execute("SELECT order_id, sku, quantity FROM items ORDER BY id")
    while rows := cursor.fetchmany(102):
        yield from rows
