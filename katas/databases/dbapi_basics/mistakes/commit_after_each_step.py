"""The order is stored first, and then its items.

With a commit in between, these are two transactions ({{an_order_is_stored_with_its_items: commits}} commits for one
order), and everybody sees the order without its items in the meantime. If the items then fail, it stays like that. What
belongs together is committed once, at the end.

Fails: an_order_is_stored_with_its_items
"""


def add_order(conn, customer, items):
    with conn:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
    with conn:
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
    return order_id
