"""An index that nobody uses.

Breaks: "so each one has to be used by one of the three functions"
"""

INDEXES = [
    "CREATE INDEX orders_cents ON orders (cents)",
    "CREATE INDEX orders_of_customer ON orders (customer_id, status, created)",
    "CREATE INDEX customers_email ON customers (lower(email))",
]

def orders_on(conn, day):
    return conn.execute(
        "SELECT id, cents FROM orders WHERE created >= ? AND created < date(?, '+1 day') ORDER BY created, id", (day, day)
    ).fetchall()
