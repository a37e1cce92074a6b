"""Spaces are stripped.

Breaks: "for every date, id and address"
"""

def find_customer(conn, email):
    return conn.execute(
        "SELECT id, name FROM customers WHERE lower(email) = lower(?) ORDER BY id", (email.strip(),)
    ).fetchall()
