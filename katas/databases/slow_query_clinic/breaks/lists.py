"""The rows are lists.

Breaks: "a list of tuples"
"""

def find_customer(conn, email):
    rows = conn.execute("SELECT id, name FROM customers WHERE lower(email) = lower(?) ORDER BY id", (email,))
    return [list(row) for row in rows]
