"""`fetchone()` gives a row, so its first column can be taken at once.

If no row fits, it gives None, and None has no columns: an id that does not exist ended in a TypeError. Keep what `fetchone()` gives, and
ask whether it is None first.

Breaks: "If there is no such order, it returns None."
Fails: an_order_is_found_with_its_items
"""

def find_order(conn, order_id):
    customer = conn.execute("SELECT customer FROM orders WHERE id = ?", (order_id,)).fetchone()[0]
    if customer is None:
        return None
    items = conn.execute("SELECT sku, quantity FROM items WHERE order_id = ? ORDER BY id", (order_id,)).fetchall()
    return {"id": order_id, "customer": customer, "items": items}
