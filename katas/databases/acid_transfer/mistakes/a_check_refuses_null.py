"""`CHECK (cents >= 0)` allows numbers from 0 on, and nothing else.

A CHECK fails if its expression is *false*. For NULL it is NULL, which is not false, so it passes: {{the_database_keeps_the_rules: message}}.
Say `NOT NULL` as well.

Fails: the_database_keeps_the_rules
"""

def setup(conn):
    with conn:
        conn.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, cents INTEGER CHECK ((cents IS NULL OR typeof(cents) = 'integer') AND cents >= 0))")
        conn.execute("CREATE TABLE ledger (id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER, cents INTEGER CHECK ((cents IS NULL OR typeof(cents) = 'integer') AND cents > 0))")
