"""An unknown account is noticed after the commit.

Breaks: "If it raises, nothing has changed"
"""

def transfer(conn, src, dst, cents):
    missing = False
    with conn:
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            missing = missing or changed != 1
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
    if missing:
        raise LookupError("there is no such account")
