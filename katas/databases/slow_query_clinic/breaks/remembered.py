"""Addresses are remembered.

Breaks: "Each function returns the same as before"
"""

_found = {}


def find_customer(conn, email):
    if email not in _found:
        _found[email] = conn.execute(
            "SELECT id, name FROM customers WHERE lower(email) = lower(?) ORDER BY id", (email,)
        ).fetchall()
    return _found[email]
