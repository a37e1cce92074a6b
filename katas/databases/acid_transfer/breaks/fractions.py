"""Fractions are balances.

Breaks: "A balance is an integer, 0 or more."
"""

def setup(conn):
    with conn:
        conn.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, cents NUMERIC NOT NULL CHECK (typeof(cents) IN ('integer', 'real') AND cents >= 0))")
        conn.execute("CREATE TABLE ledger (id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER, cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents > 0))")
