"""It fetches 500 ahead.

Breaks: "it never fetches more than 100 rows ahead of those that were asked for"
"""


def all_items(conn):
    cursor = conn.execute("SELECT order_id, sku, quantity FROM items ORDER BY id")
    while rows := cursor.fetchmany(500):
        yield from rows
