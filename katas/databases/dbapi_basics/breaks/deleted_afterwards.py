"""What failed is deleted, and that is left uncommitted.

Breaks: "no transaction stays open"
"""


def add_order(conn, customer, items):
    order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
    try:
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
    except BaseException:
        conn.execute("DELETE FROM items WHERE order_id = ?", (order_id,))
        conn.execute("DELETE FROM orders WHERE id = ?", (order_id,))
        raise
    conn.commit()
    return order_id
