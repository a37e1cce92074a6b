"""Only balances have a rule.

Breaks: "The database itself refuses any other balance or amount"
"""

def setup(conn):
    with conn:
        conn.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents >= 0))")
        conn.execute("CREATE TABLE ledger (id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER, cents INTEGER)")
