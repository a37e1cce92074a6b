"""The balances are read before the lock is taken.

Breaks: "Other connections may change balances between any two of your statements"
"""

def transfer(conn, src, dst, cents):
    balances = dict(conn.execute("SELECT id, cents FROM accounts WHERE id IN (?, ?)", (src, dst)).fetchall())
    if src not in balances or dst not in balances:
        raise LookupError("there is no such account")
    balances[src] -= cents
    balances[dst] += cents
    conn.execute("BEGIN IMMEDIATE")
    try:
        conn.executemany("UPDATE accounts SET cents = ? WHERE id = ?", [(balances[src], src), (balances[dst], dst)])
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
    except BaseException:
        conn.rollback()
        raise
    conn.commit()
