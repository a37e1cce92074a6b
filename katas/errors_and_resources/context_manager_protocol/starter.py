"""A transaction for the with statement, and a job that needs three resources at once."""

import sqlite3


class Transaction:
    """BEGIN on entry; COMMIT if the body completes, ROLLBACK if an exception leaves it. Reusable."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn

    def __enter__(self) -> sqlite3.Connection:
        # TODO: begin the transaction. What should `as` give to the caller?
        return self.conn

    def __exit__(self, exc_type, exc, traceback):
        # TODO: end it. How do you know which way the body was left?
        pass


def move_stock(conn, lock, open_log, moves):
    """Make all moves (source, target, pieces) or none, alone, with a line in the log for each that was made."""
    # TODO: hold the lock, the log and a transaction, in this order, for as long as the moves take.
    for source, target, pieces in moves:
        conn.execute("UPDATE stock SET pieces = pieces - ? WHERE shelf = ?", (pieces, source))
        conn.execute("UPDATE stock SET pieces = pieces + ? WHERE shelf = ?", (pieces, target))
