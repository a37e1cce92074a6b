"""Without a commit, nothing of a failed order is stored.

Not yet. The transaction is still open after the exception, with the order in it: it keeps others from writing, and the next
`commit()` on this connection stores the half order after all. Somebody has to say `rollback()`; `with conn:` does.

Fails: an_order_is_stored_whole_or_not_at_all
"""


def add_order(conn, customer, items):
    order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
    conn.executemany(
        "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
        ((order_id, sku, quantity) for sku, quantity in items),
    )
    conn.commit()
    return order_id
