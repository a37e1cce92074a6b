"""Bytes are not refused.

Breaks: "The database itself refuses any other balance or amount"
"""

def setup(conn):
    conn.execute("""
        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY,
            cents INTEGER NOT NULL CHECK (typeof(cents) NOT IN ('text', 'real') AND cents >= 0))
    """)
    conn.execute("""
        CREATE TABLE ledger (
            id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER,
            cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents > 0))
    """)
