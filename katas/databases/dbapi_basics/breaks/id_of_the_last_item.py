"""The id of the last item is returned.

Breaks: "returns the id of the order"
"""


def add_order(conn, customer, items):
    with conn:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
    return conn.execute("SELECT last_insert_rowid()").fetchone()[0]
