"""The orders are counted for an id.

Breaks: "returns the id of the order"
"""

def add_order(conn, customer, items):
    with conn:
        order_id = conn.execute("SELECT count(*) + 1 FROM orders").fetchone()[0]
        conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,))
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
    return order_id
