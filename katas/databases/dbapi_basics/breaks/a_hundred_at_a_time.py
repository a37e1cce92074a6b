"""The items are sent a hundred at a time.

Breaks: "All items are sent with one `executemany`."
"""

def add_order(conn, customer, items):
    with conn:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
        rows = [(order_id, sku, quantity) for sku, quantity in items]
        for start in range(0, len(rows), 100):
            conn.executemany("INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)", rows[start:start + 100])
    return order_id
