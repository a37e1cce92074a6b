"""Money that moves in one transaction, between accounts that the database itself protects."""


def setup(conn):
    """Create the tables, with rules that hold for everybody who writes into them."""
    # TODO: which values may never be stored?
    conn.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, cents INTEGER)")
    conn.execute("CREATE TABLE ledger (id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER, cents INTEGER)")
    conn.commit()


def transfer(conn, src, dst, cents):
    """Move an amount and enter it in the ledger: all of it, or nothing."""
    # TODO: what if the process dies in the middle? If somebody else writes in the middle?
    (balance,) = conn.execute("SELECT cents FROM accounts WHERE id = ?", (src,)).fetchone()
    conn.execute("UPDATE accounts SET cents = ? WHERE id = ?", (balance - cents, src))
    conn.commit()


def transfer_retried(conn, src, dst, cents, attempts=3):
    """Like `transfer`, and begin again if the database is locked."""
    # TODO: the extra mile
