"""Closed unless something raises.

Breaks: "closes the connection, even if something raises"

Fails: the_connection_is_closed
"""


def count_orders(path):
    conn = sqlite3.connect(path)
    (count,) = conn.execute("SELECT count(*) FROM orders").fetchone()
    conn.close()
    return count
