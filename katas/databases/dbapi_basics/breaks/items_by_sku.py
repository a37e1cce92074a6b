"""The items come by sku.

Breaks: "with the items in the order in which they were added"
"""


def find_order(conn, order_id):
    row = conn.execute("SELECT customer FROM orders WHERE id = ?", (order_id,)).fetchone()
    if row is None:
        return None
    items = conn.execute("SELECT sku, quantity FROM items WHERE order_id = ? ORDER BY sku", (order_id,)).fetchall()
    return {"id": order_id, "customer": row[0], "items": items}
