"""An unknown order raises.

Breaks: "If there is no such order, it returns None."
"""


def find_order(conn, order_id):
    (customer,) = conn.execute("SELECT customer FROM orders WHERE id = ?", (order_id,)).fetchone()
    items = conn.execute("SELECT sku, quantity FROM items WHERE order_id = ? ORDER BY id", (order_id,)).fetchall()
    return {"id": order_id, "customer": customer, "items": items}
