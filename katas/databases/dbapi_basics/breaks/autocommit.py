"""Each statement is stored by itself.

Breaks: "An order and its items are one transaction"
"""


def add_order(conn, customer, items):
    conn.isolation_level = None
    order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
    conn.executemany(
        "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
        [(order_id, sku, quantity) for sku, quantity in items],
    )
    return order_id
