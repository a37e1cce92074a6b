"""A transfer to oneself needs no account.

Breaks: "If one of the accounts does not exist, it raises LookupError."
"""

def transfer(conn, src, dst, cents):
    if src == dst:
        with conn:
            row = conn.execute("SELECT cents FROM accounts WHERE id = ?", (src,)).fetchone()
            if row is not None and row[0] < cents:
                raise sqlite3.IntegrityError("not enough money")
            conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
        return
    with conn:
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
