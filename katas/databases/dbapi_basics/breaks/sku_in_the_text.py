"""The skus go into the text.

Breaks: "the text of a statement is the same for every order"
"""


def add_order(conn, customer, items):
    with conn:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)", [])
        for sku, quantity in items:
            sku = sku.replace("'", "''")
            conn.executemany(f"INSERT INTO items (order_id, sku, quantity) VALUES (?, '{sku}', ?)", [(order_id, quantity)])
    return order_id
