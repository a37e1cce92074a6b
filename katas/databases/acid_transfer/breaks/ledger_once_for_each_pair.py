"""The ledger sums up.

Breaks: "adds a row to the ledger"
"""

def transfer(conn, src, dst, cents):
    with conn:
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
        changed = conn.execute("UPDATE ledger SET cents = cents + ? WHERE src = ? AND dst = ?", (cents, src, dst)).rowcount
        if not changed:
            conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
