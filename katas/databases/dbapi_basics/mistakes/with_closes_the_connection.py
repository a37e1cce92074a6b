"""`with sqlite3.connect(path) as conn:` closes it, as `with open(path)` does a file.

The `with` of a connection is about the transaction: it commits or rolls back, and the connection stays open:
{{the_connection_is_closed: a file with three orders}}. `contextlib.closing(conn)` gives a `with` that closes.

Fails: the_connection_is_closed
"""


def count_orders(path):
    with sqlite3.connect(path) as conn:
        return conn.execute("SELECT count(*) FROM orders").fetchone()[0]
