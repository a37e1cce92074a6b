"""Equal names are one.

Breaks: "Each function returns the same as before"
"""

def find_customer(conn, email):
    return conn.execute(
        "SELECT min(id), name FROM customers WHERE lower(email) = lower(?) GROUP BY name ORDER BY 1", (email,)
    ).fetchall()
