"""Nothing is ordered.

Breaks: "a list of tuples in the same order"
"""

def orders_on(conn, day):
    return conn.execute(
        "SELECT id, cents FROM orders WHERE created >= ? AND created < date(?, '+1 day')", (day, day)
    ).fetchall()
