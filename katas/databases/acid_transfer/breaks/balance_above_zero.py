"""An account cannot be empty.

Breaks: "A balance is an integer, 0 or more."
"""

def setup(conn):
    with conn:
        conn.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents > 0))")
        conn.execute("CREATE TABLE ledger (id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER, cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents > 0))")
