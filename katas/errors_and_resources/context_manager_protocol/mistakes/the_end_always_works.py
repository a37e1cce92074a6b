"""COMMIT and ROLLBACK are only the end; the work has been done by then.

A COMMIT can be refused: deferred constraints are checked there and not before. SQLite then keeps the
transaction open, and your next BEGIN fails. ROLLBACK can come too late: after `INSERT OR ROLLBACK` there is
no transaction any more, the statement is an error, and *that* error took the place of the one the caller needed
to see. Roll back when the commit fails, and use `conn.rollback()`, which looks first.

Fails: an_end_that_fails_is_an_end_too
"""


class Transaction:
    def __init__(self, conn):
        self.conn = conn

    def __enter__(self):
        self.conn.execute("BEGIN")
        return self.conn

    def __exit__(self, exc_type, exc, traceback):
        self.conn.execute("COMMIT" if exc_type is None else "ROLLBACK")
