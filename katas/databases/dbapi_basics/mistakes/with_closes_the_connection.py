"""The connection is closed at the end of the `with`, or of the function.

`with sqlite3.connect(path) as conn:` is about the transaction: it commits or rolls back. And that nobody needs the connection any more closes
it at some time that the garbage collector chooses. Here it was still open: {{the_connection_is_closed: a file with three orders}}.
`contextlib.closing(conn)` gives a `with` that closes.

Fails: the_connection_is_closed
"""


def count_orders(path):
    with sqlite3.connect(path) as conn:
        return conn.execute("SELECT count(*) FROM orders").fetchone()[0]
