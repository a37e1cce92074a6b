"""`execute` has stored the row.

It has stored it in a transaction that the sqlite3 module began before the INSERT. This connection sees the row; nobody else
does, and when the connection is closed it is gone. `conn.commit()` stores it, or a `with conn:` around the statements.

Fails: an_order_is_stored_with_its_items
"""


def add_order(conn, customer, items):
    order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
    conn.executemany(
        "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
        [(order_id, sku, quantity) for sku, quantity in items],
    )
    return order_id
