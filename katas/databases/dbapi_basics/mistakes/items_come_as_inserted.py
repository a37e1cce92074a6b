"""The rows of a table come in the order in which they were inserted.

They often do, and nothing promises it. Without ORDER BY, the database takes whichever order is easiest for this query; here it
was asked to reverse it, and a new index can change it as well. Say `ORDER BY id`.

Fails: items_are_fetched_as_they_are_asked_for
"""

def all_items(conn):
    return conn.execute("SELECT order_id, sku, quantity FROM items")
