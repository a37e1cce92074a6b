"""A loop with an INSERT for each item does the same.

It stores the same rows, with a call for each of them: {{an_order_is_stored_with_its_items: statements that store items}}
statements for one order. With a server behind a network, each waits for its answer. `executemany` takes the statement once and
an iterable of tuples.

Fails: an_order_is_stored_with_its_items
"""


def add_order(conn, customer, items):
    with conn:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
        for sku, quantity in items:
            conn.execute("INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)", (order_id, sku, quantity))
    return order_id
