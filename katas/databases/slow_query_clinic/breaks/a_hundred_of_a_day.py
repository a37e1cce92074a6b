"""A day has a hundred orders.

Breaks: "Each function returns the same as before"
"""

def orders_on(conn, day):
    return conn.execute(
        "SELECT id, cents FROM orders WHERE created >= ? AND created < date(?, '+1 day') "
        "ORDER BY created, id LIMIT 100",
        (day, day),
    ).fetchall()
