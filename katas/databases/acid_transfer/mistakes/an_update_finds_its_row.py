"""If an account does not exist, the UPDATE fails.

An UPDATE whose WHERE fits no row changes none, and that is no error. Money was taken from an account and added to none, or the other way round. Look at
`rowcount` and raise inside of the transaction, so that the rest is undone as well.

Breaks: "If one of the accounts does not exist, it raises LookupError."
Fails: a_refused_transfer_changes_nothing
"""

def transfer(conn, src, dst, cents):
    with conn:
        for account, change in ((src, -cents), (dst, cents)):
            conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account))
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
