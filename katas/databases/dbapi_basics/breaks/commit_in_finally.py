"""The commit is in a finally.

Breaks: "If anything raises, the iterable included, nothing of the order is stored"
"""


def add_order(conn, customer, items):
    try:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
        return order_id
    finally:
        conn.commit()
