"""After the rollback, the error has been dealt with.

The database is clean, and the caller believes that the order is in it: the function returned
{{an_order_is_stored_whole_or_not_at_all: add_order returned}}, and raised nothing. Roll back and let the exception go on: a
bare `raise`, or `with conn:`, which does both.

Fails: an_order_is_stored_whole_or_not_at_all
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
        return None
    conn.commit()
    return order_id
