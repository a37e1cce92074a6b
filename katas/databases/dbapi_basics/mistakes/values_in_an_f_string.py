"""An f-string puts the values where they belong.

It makes them a part of the statement. {{values_are_passed_as_parameters: call}} ended with an error of the database, and
with another name it would have run what the customer typed. Write a `?` for each value and pass the values as a tuple: they
travel beside the text, whatever characters they have.

Fails: values_are_passed_as_parameters an_order_is_stored_whole_or_not_at_all
"""


def add_order(conn, customer, items):
    with conn:
        order_id = conn.execute(f"INSERT INTO orders (customer) VALUES ('{customer}')").lastrowid
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
    return order_id
