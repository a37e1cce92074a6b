"""Midnight of the next day is in the day.

Breaks: "Each function returns the same as before, for every argument: a list of tuples in the same order."
"""

def orders_on(conn, day):
    return conn.execute(
        "SELECT id, cents FROM orders WHERE created BETWEEN ? AND date(?, '+1 day') ORDER BY created, id", (day, day)
    ).fetchall()
