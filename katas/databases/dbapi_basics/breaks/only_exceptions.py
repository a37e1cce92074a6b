"""Ctrl-C is not seen.

Breaks: "If anything raises, the iterable included"
"""


def add_order(conn, customer, items):
    try:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
    except Exception:
        conn.rollback()
        raise
    conn.commit()
    return order_id
