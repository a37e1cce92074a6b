"""Rows with a fraction are left out.

Breaks: "Each function returns the same as before, for every date, id and address: a list of tuples in the same order."
"""

def orders_on(conn, day):
    return conn.execute(
        "SELECT id, cents FROM orders WHERE created >= ? AND created < date(?, '+1 day') AND length(created) <= 19 ORDER BY created, id", (day, day)
    ).fetchall()
