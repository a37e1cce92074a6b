"""`executescript` sends all statements together, so they are one transaction.

It commits what was open, and then runs the statements one after another: without a BEGIN in the script, each is a transaction of its own. A crash left
{{a_crash_leaves_all_or_nothing: states that a crash left}}, and the values are part of the text as well. Use `execute` with parameters, inside of `with conn:`.

Fails: a_refused_transfer_changes_nothing
"""


def transfer(conn, src, dst, cents):
    known = {row[0] for row in conn.execute("SELECT id FROM accounts WHERE id IN (?, ?)", (src, dst))}
    if known != {src, dst}:
        raise LookupError("there is no such account")
    conn.executescript(f"""
        UPDATE accounts SET cents = cents - {cents} WHERE id = {src};
        UPDATE accounts SET cents = cents + {cents} WHERE id = {dst};
        INSERT INTO ledger (src, dst, cents) VALUES ({src}, {dst}, {cents});
    """)
