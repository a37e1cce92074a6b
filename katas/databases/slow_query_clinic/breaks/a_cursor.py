"""A cursor is returned.

Breaks: "a list of tuples"
"""

def find_customer(conn, email):
    return conn.execute("SELECT id, name FROM customers WHERE lower(email) = lower(?) ORDER BY id", (email,))
