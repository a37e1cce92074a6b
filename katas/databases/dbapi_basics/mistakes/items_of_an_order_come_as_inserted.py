"""The items of an order come in the order in which they were added.

A WHERE chooses rows and says nothing about their order. These checks have SQLite reverse every order that was not asked for, and the last
item came first. In production, a new index on the items does the same one day. Say `ORDER BY id`.

Fails: an_order_is_found_with_its_items
"""

def find_order(conn, order_id):
    row = conn.execute("SELECT customer FROM orders WHERE id = ?", (order_id,)).fetchone()
    if row is None:
        return None
    items = conn.execute("SELECT sku, quantity FROM items WHERE order_id = ?", (order_id,)).fetchall()
    return {"id": order_id, "customer": row[0], "items": items}
