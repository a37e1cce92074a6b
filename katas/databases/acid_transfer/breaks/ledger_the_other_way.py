"""The ledger has source and target exchanged.

Breaks: "adds a row to the ledger"
"""

def transfer(conn, src, dst, cents):
    with conn:
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (dst, src, cents))
