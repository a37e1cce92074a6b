"""Money that moves in one transaction, between accounts that the database itself protects."""

import sqlite3


def setup(conn: sqlite3.Connection) -> None:
    """Create the tables, with rules that hold for everybody who writes into them."""
    # The sqlite3 module begins no transaction for CREATE TABLE: each of them is committed by itself.
    conn.execute("""
        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY,
            cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents >= 0))
    """)
    conn.execute("""
        CREATE TABLE ledger (
            id INTEGER PRIMARY KEY, src INTEGER, dst INTEGER,
            cents INTEGER NOT NULL CHECK (typeof(cents) = 'integer' AND cents > 0))
    """)


def transfer(conn: sqlite3.Connection, src: int, dst: int, cents: int) -> None:
    """Move an amount and enter it in the ledger: all of it, or nothing."""
    with conn:
        for account, change in ((src, -cents), (dst, cents)):
            changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
            if changed != 1:
                raise LookupError(f"there is no account {account}")
        conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))


def transfer_retried(conn: sqlite3.Connection, src: int, dst: int, cents: int, attempts: int = 3) -> None:
    """Like `transfer`, and begin again if the database is locked."""
    for left in reversed(range(attempts)):
        try:
            transfer(conn, src, dst, cents)
            return
        except sqlite3.OperationalError:
            if not left:
                raise
