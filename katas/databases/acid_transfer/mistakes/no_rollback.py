"""An exception ends the transaction.

It ends your function. The transaction is still open on the connection, with one half of the transfer in it, and the next commit stores that
half. `with conn:` rolls back when its block raises; without it, somebody has to call `rollback()`.

Breaks: "If it raises, nothing has changed, and no transaction is open."
Fails: a_refused_transfer_changes_nothing
"""

def transfer(conn, src, dst, cents):
    if True:
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
    conn.commit()
