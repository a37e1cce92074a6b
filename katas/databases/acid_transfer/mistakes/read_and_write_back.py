"""Read the balance, compute the new one, and store it.

What was read can be out of date when it is stored. Another connection added 7 cents in between, and your UPDATE put the old balance minus the
amount over it. A transaction that only begins with the UPDATE does not help. `SET cents = cents - ?` computes from what is there, under the lock.

Breaks: "None of their changes is lost."
Fails: the_changes_of_others_are_kept
"""

def transfer(conn, src, dst, cents):
    with conn:
        for account, change in ((src, -cents), (dst, cents)):
            row = conn.execute("SELECT cents FROM accounts WHERE id = ?", (account,)).fetchone()
            if row is None:
                raise LookupError(f"there is no account {account}")
            conn.execute("UPDATE accounts SET cents = ? WHERE id = ?", (row[0] + change, account))
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
