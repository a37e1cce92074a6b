"""A transfer to oneself is only entered.

Breaks: "then only the ledger changes, and an overdraft is refused as well"
"""


def transfer(conn, src, dst, cents):
    with conn:
        for account, change in ((src, -cents), (dst, cents)) if src != dst else ():
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
