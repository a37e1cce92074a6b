"""`(customer)` is a tuple of one value.

It is the customer in parentheses. A tuple is made by the comma: `(customer,)`. A text is a sequence of characters, so each character was taken for a
value, and their number did not fit the one `?`.

Fails: an_order_is_stored_with_its_items
"""

def add_order(conn, customer, items):
    with conn:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer)).lastrowid
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
    return order_id
