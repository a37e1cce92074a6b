"""The largest id is the number.

Breaks: "returns the number of orders"

Fails: the_connection_is_closed
"""


def count_orders(path):
    with closing(sqlite3.connect(path)) as conn:
        return conn.execute("SELECT max(id) FROM orders").fetchone()[0]
