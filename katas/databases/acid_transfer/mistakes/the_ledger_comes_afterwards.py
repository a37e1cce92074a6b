"""The ledger only tells what has happened, so it can be written afterwards.

If the process dies in between, it does not tell: a crash left {{a_crash_leaves_all_or_nothing: states that a crash left}}. The row of the
ledger belongs into the transaction of the money.

Fails: a_crash_leaves_all_or_nothing a_refused_transfer_changes_nothing
"""

def transfer(conn, src, dst, cents):
    with conn:
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
    with conn:
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
