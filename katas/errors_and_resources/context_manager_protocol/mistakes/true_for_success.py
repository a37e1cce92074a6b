"""__exit__ returns True to say that the clean-up went well.

The value has another meaning: true says that the *exception* has been dealt with, and Python drops it. The
work was rolled back and the caller went on as if it had been done; even Ctrl-C had no effect. Return nothing
(`None` is false), and the exception goes on its way by itself. Suppressing is right for a manager made for it,
like `contextlib.suppress`.

Fails: the_exception_keeps_travelling, stock_is_moved_all_or_not_at_all
"""


class Transaction:
    def __init__(self, conn):
        self.conn = conn

    def __enter__(self):
        self.conn.execute("BEGIN")
        return self.conn

    def __exit__(self, exc_type, exc, traceback):
        if exc_type is None:
            self.conn.commit()
        else:
            self.conn.rollback()
        return True
