"""Each account gets its own commit, so that nothing stays locked for long.

Between the two commits the money is nowhere, and that is when the process died: a crash left
{{a_crash_leaves_all_or_nothing: states that a crash left}}. What has to hold together is one transaction with one commit, at the end.

Breaks: "Wherever the process dies, the database shows the transfer completely or not at all, ledger included."
Fails: a_crash_leaves_all_or_nothing a_refused_transfer_changes_nothing
"""

def transfer(conn, src, dst, cents):
    for account, change in ((src, -cents), (dst, cents)):
        with conn:
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
    with conn:
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
