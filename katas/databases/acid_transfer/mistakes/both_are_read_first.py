"""Read both balances first, then write both.

If both accounts are the same one, the second UPDATE starts from a balance that the first has changed: an account that sent
money to itself ended with {{money_moves: balances after transfer(conn, 3, 3, 5)}}. It also loses what others write in the meantime. Let the database
compute, `SET cents = cents + ?`.

Breaks: "`src` and `dst` may be the same account: then only the ledger changes, and an overdraft is refused as well."
Fails: money_moves
"""

def transfer(conn, src, dst, cents):
    with conn:
        rows = [conn.execute("SELECT cents FROM accounts WHERE id = ?", (account,)).fetchone() for account in (src, dst)]
        if None in rows:
            raise LookupError("there is no such account")
        conn.execute("UPDATE accounts SET cents = ? WHERE id = ?", (rows[0][0] - cents, src))
        conn.execute("UPDATE accounts SET cents = ? WHERE id = ?", (rows[1][0] + cents, dst))
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
