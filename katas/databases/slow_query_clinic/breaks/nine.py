"""Nine are returned.

Breaks: "Each function returns the same as before, for every date, id and address: a list of tuples in the same order."
"""

def latest_open(conn, customer_id):
    return conn.execute(
        "SELECT id, created FROM orders WHERE customer_id = ? AND status = 'open' ORDER BY created DESC, id DESC LIMIT 9", (customer_id,)
    ).fetchall()
