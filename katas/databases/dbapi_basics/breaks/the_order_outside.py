"""The order is stored before the `with`.

Breaks: "no transaction stays open"
"""

def add_order(conn, customer, items):
    order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
    with conn:
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
    return order_id
