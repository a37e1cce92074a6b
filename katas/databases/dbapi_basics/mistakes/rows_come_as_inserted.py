"""Rows come out in the order in which they went in.

They often do, and nothing promises it. Without ORDER BY, the database takes whichever order is easiest for this query; here it
was asked to reverse it, and a new index can change it as well. Say `ORDER BY id`.

Fails: items_are_fetched_as_they_are_asked_for an_order_is_found_with_its_items
"""


def find_order(conn, order_id):
    row = conn.execute("SELECT customer FROM orders WHERE id = ?", (order_id,)).fetchone()
    if row is None:
        return None
    items = conn.execute("SELECT sku, quantity FROM items WHERE order_id = ?", (order_id,)).fetchall()
    return {"id": order_id, "customer": row[0], "items": items}


def all_items(conn):
    return conn.execute("SELECT order_id, sku, quantity FROM items")
