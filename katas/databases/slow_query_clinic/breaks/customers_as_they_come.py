"""Customers are not ordered.

Breaks: "a list of tuples in the same order"
"""

def find_customer(conn, email):
    return conn.execute("SELECT id, name FROM customers WHERE lower(email) = lower(?)", (email,)).fetchall()
