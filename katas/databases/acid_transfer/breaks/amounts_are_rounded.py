"""Amounts are made integers.

Breaks: "an amount that is not an integer above 0"
"""

def transfer(conn, src, dst, cents):
    cents = int(cents) if isinstance(cents, float) else cents
    with conn:
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
