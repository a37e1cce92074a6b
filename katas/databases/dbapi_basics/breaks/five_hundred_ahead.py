"""It fetches 500 ahead.

Breaks: "nothing is fetched ahead, or 100 rows at most"
"""


def all_items(conn):
    cursor = conn.execute("SELECT order_id, sku, quantity FROM items ORDER BY id")
    while rows := cursor.fetchmany(500):
        yield from rows
