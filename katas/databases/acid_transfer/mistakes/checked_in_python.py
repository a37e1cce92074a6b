"""The function looks at the amount and the balance before it writes.

That holds for everybody who calls the function. A script, a migration or another service writes into the same table, and the database
took a balance of -1: {{the_database_keeps_the_rules: call}}. A `CHECK` constraint is asked by every writer.

Fails: the_database_keeps_the_rules a_refused_transfer_changes_nothing
"""

def setup(conn):
    with conn:
        conn.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, cents INTEGER NOT NULL)")
        conn.execute("CREATE TABLE ledger (id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER, cents INTEGER NOT NULL)")


def transfer(conn, src, dst, cents):
    with conn:
        row = conn.execute("SELECT cents FROM accounts WHERE id = ?", (src,)).fetchone()
        if row is not None and row[0] < cents or cents <= 0:
            raise sqlite3.IntegrityError("not enough money")
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
