"""Only subclasses of Exception are rolled back.

Breaks: "If it raises, nothing has changed, and no transaction is open."
"""


def transfer(conn, src, dst, cents):
    try:
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
    except Exception:
        conn.rollback()
        raise
    conn.commit()
