"""The tables are not committed.

Breaks: "creates two tables and commits"
"""

def setup(conn):
    conn.execute("BEGIN")
    conn.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents >= 0))")
    conn.execute("CREATE TABLE ledger (id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER, cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents > 0))")
