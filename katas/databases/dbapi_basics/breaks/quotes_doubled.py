"""Quotes are doubled in the text.

Breaks: "All values are passed as parameters: the text of a statement is the same for every order."
"""


def add_order(conn, customer, items):
    with conn:
        name = customer.replace("'", "''")
        order_id = conn.execute(f"INSERT INTO orders (customer) VALUES ('{name}')").lastrowid
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
    return order_id
