"""A failure is an Exception; anything else is a regular way out.

`KeyboardInterrupt`, `SystemExit`, `GeneratorExit` and `asyncio.CancelledError` derive from `BaseException`
directly, so that `except Exception` does not stop them. They interrupt a block in the middle all the same:
whoever pressed Ctrl-C found half of the work committed. Ask *whether* there was an exception
(`exc_type is not None`), never which.

Fails: every_way_out_ends_the_transaction
"""


class Transaction:
    def __init__(self, conn):
        self.conn = conn

    def __enter__(self):
        self.conn.execute("BEGIN")
        return self.conn

    def __exit__(self, exc_type, exc, traceback):
        if isinstance(exc, Exception):
            self.conn.rollback()
        else:
            self.conn.commit()
