"""The id is a number and goes into the text.

Breaks: "All values are passed as parameters"
"""


def find_order(conn, order_id):
    row = conn.execute(f"SELECT customer FROM orders WHERE id = {order_id}").fetchone()
    if row is None:
        return None
    items = conn.execute("SELECT sku, quantity FROM items WHERE order_id = ? ORDER BY id", (order_id,)).fetchall()
    return {"id": order_id, "customer": row[0], "items": items}
