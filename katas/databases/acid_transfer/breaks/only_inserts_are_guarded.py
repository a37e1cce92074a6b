"""A trigger guards new rows alone.

Breaks: "The database itself refuses any other balance"
"""

def setup(conn):
    with conn:
        conn.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, cents INTEGER)")
        conn.execute("CREATE TABLE ledger (id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER, cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents > 0))")
        conn.execute("CREATE TRIGGER guard BEFORE INSERT ON accounts "
                     "WHEN new.cents IS NULL OR typeof(new.cents) != 'integer' OR new.cents < 0 "
                     "BEGIN SELECT RAISE(ABORT, 'no balance'); END")


def transfer(conn, src, dst, cents):
    with conn:
        row = conn.execute("SELECT cents FROM accounts WHERE id = ?", (src,)).fetchone()
        if row is not None and row[0] < cents:
            raise sqlite3.IntegrityError("not enough money")
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
