"""with … as binds the object that stands after with.

It binds what `__enter__` *returns*, and yours returns nothing, so the caller's `conn` was `None`. Files and
locks hide the difference, because a file's `__enter__` returns the file itself. Return what the block is to work
with: the manager (`return self`) or, as here, the resource it manages.

Fails: what_is_complete_is_committed
"""


class Transaction:
    def __init__(self, conn):
        self.conn = conn

    def __enter__(self):
        self.conn.execute("BEGIN")

    def __exit__(self, exc_type, exc, traceback):
        if exc_type is None:
            self.conn.commit()
        else:
            self.conn.rollback()
