"""The oldest ten.

Breaks: "Each function returns the same as before, for every date, id and address: a list of tuples in the same order."
"""

def latest_open(conn, customer_id):
    return conn.execute(
        "SELECT id, created FROM orders WHERE customer_id = ? AND status = 'open' ORDER BY created, id LIMIT 10", (customer_id,)
    ).fetchall()
