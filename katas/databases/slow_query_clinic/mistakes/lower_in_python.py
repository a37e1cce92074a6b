"""`email.lower()` is what SQLite's `lower` does.

SQLite folds A to Z and leaves other letters alone; `str.lower` turns `É` into `é`, which the index does not hold. Addresses for which the answer differs:
{{the_answers_are_the_same: arguments for which find_customer answers otherwise}}. Have one side do it for both: `lower(email) = lower(?)`.

Breaks: "ASCII letters match in either case, other letters"
Fails: the_answers_are_the_same
"""

def find_customer(conn, email):
    return conn.execute("SELECT id, name FROM customers WHERE lower(email) = ? ORDER BY id", (email.lower(),)).fetchall()
