"""The ledger has no ids.

Breaks: "`ledger` has `id INTEGER PRIMARY KEY`, `src`, `dst` and `cents`."
"""

def setup(conn):
    conn.execute("""
        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY,
            cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents >= 0))
    """)
    conn.execute("""
        CREATE TABLE ledger (
            id INT PRIMARY KEY, src INTEGER, dst INTEGER,
            cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents > 0))
    """)
