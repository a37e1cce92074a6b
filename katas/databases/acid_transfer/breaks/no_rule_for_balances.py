"""Only amounts have a rule.

Breaks: "The database itself refuses any other balance or amount"
"""

def setup(conn):
    with conn:
        conn.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, cents INTEGER)")
        conn.execute("CREATE TABLE ledger (id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER, cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents > 0))")


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
