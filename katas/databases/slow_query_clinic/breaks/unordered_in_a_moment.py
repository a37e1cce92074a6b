"""Orders of one moment come from the last to the first.

Breaks: "a list of tuples in the same order"
"""

def orders_on(conn, day):
    return conn.execute(
        "SELECT id, cents FROM orders WHERE created >= ? AND created < date(?, '+1 day') ORDER BY created, id DESC", (day, day)
    ).fetchall()
