"""The items are lists.

Breaks: "as a list of tuples"
"""


def find_order(conn, order_id):
    row = conn.execute("SELECT customer FROM orders WHERE id = ?", (order_id,)).fetchone()
    if row is None:
        return None
    items = conn.execute("SELECT sku, quantity FROM items WHERE order_id = ? ORDER BY id", (order_id,)).fetchall()
    return {"id": order_id, "customer": row[0], "items": [list(item) for item in items]}
