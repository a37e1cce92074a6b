"""The items have to be a list.

Breaks: "`items` is an iterable of pairs `(sku, quantity)`, a generator for instance"
"""


def add_order(conn, customer, items):
    with conn:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
        if len(items):
            conn.executemany(
                "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
                ((order_id, sku, quantity) for sku, quantity in items),
            )
    return order_id
