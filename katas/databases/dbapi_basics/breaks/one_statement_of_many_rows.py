"""One INSERT with many rows.

Breaks: "All items are sent with one `executemany`."
"""


def add_order(conn, customer, items):
    with conn:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
        values = [value for sku, quantity in items for value in (order_id, sku, quantity)]
        if values:
            places = ", ".join(["(?, ?, ?)"] * (len(values) // 3))
            conn.execute(f"INSERT INTO items (order_id, sku, quantity) VALUES {places}", values)
    return order_id
