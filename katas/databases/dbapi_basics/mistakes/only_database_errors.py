"""What can fail here is the database.

The items come from an iterable, and that can raise as well: with an exception that is not a subclass of `sqlite3.Error`,
your `except` was skipped, and the transaction stayed open. `with conn:` rolls back whatever was raised, Ctrl-C included.

Fails: an_order_is_stored_whole_or_not_at_all
"""


def add_order(conn, customer, items):
    try:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
    except sqlite3.Error:
        conn.rollback()
        raise
    conn.commit()
    return order_id
