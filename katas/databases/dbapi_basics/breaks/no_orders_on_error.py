"""An error is 0.

Breaks: "opens the database file at `path`, returns the number of orders"

Fails: the_connection_is_closed
"""


def count_orders(path):
    with closing(sqlite3.connect(path)) as conn:
        try:
            return conn.execute("SELECT count(*) FROM orders").fetchone()[0]
        except sqlite3.Error:
            return 0
