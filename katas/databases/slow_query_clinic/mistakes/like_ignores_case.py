"""LIKE ignores the case of ASCII letters, so it is what is needed here.

It does, and it takes `%` and `_` for wildcards: {{the_answers_are_the_same: arguments for which find_customer answers otherwise}}. An address is a value and no
pattern. Compare `lower(email) = lower(?)`, or the column with `COLLATE NOCASE`.

Fails: the_answers_are_the_same
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX orders_of_customer ON orders (customer_id, status, created)",
    "CREATE INDEX customers_email ON customers (email COLLATE NOCASE)",
]


def find_customer(conn, email):
    return conn.execute("SELECT id, name FROM customers WHERE email LIKE ? ORDER BY id", (email,)).fetchall()
