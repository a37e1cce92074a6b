"""When the statements have run, the transfer is done.

It is done in a transaction that only this connection sees. Whoever told the customer "done" at this point has promised what the next
crash takes back. Durable is what was committed, so commit before you return: `with conn:`.

Breaks: "When it returns, the transfer is committed."
Fails: money_moves
"""

def transfer(conn, src, dst, cents):
    if True:
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
