"""An empty name is no order.

Breaks: "If there is no such order, it returns None."
"""


def find_order(conn, order_id):
    row = conn.execute("SELECT customer FROM orders WHERE id = ?", (order_id,)).fetchone()
    if row is None or not row[0]:
        return None
    items = conn.execute("SELECT sku, quantity FROM items WHERE order_id = ? ORDER BY id", (order_id,)).fetchall()
    return {"id": order_id, "customer": row[0], "items": items}
