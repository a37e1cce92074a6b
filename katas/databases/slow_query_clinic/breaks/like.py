"""LIKE ignores case.

Breaks: "ASCII letters match in either case"
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX orders_of_customer ON orders (customer_id, status, created)",
    "CREATE INDEX customers_email ON customers (email COLLATE NOCASE)",
]

def find_customer(conn, email):
    return conn.execute("SELECT id, name FROM customers WHERE email LIKE ? ORDER BY id", (email,)).fetchall()
