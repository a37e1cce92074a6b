"""The function makes its index.

Breaks: "and change nothing in the database"
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX customers_email ON customers (lower(email))",
]


def latest_open(conn, customer_id):
    conn.execute("CREATE INDEX IF NOT EXISTS orders_of_customer ON orders (customer_id, status, created)")
    return conn.execute(
        "SELECT id, created FROM orders WHERE customer_id = ? AND status = 'open' "
        "ORDER BY created DESC, id DESC LIMIT 10",
        (customer_id,),
    ).fetchall()
