"""A column that is declared INTEGER holds integers.

In SQLite the type of a column is a preference. `'abc'` cannot be turned into a number and is stored as a text, and a text is larger than any
number: the CHECK was satisfied. {{the_database_keeps_the_rules: message}}. Check `typeof(cents) = 'integer'`, or declare the table `STRICT` (since SQLite
3.37). PostgreSQL refuses such a value by itself.

Fails: the_database_keeps_the_rules a_refused_transfer_changes_nothing
"""

def setup(conn):
    with conn:
        conn.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, cents INTEGER NOT NULL CHECK (cents >= 0))")
        conn.execute("CREATE TABLE ledger (id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER, cents INTEGER NOT NULL CHECK (cents > 0))")
