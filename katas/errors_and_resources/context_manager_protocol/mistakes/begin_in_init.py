"""Whoever makes a Transaction wants one, so __init__ can begin it.

Between making the object and entering the block there is room for accidents: in `with Transaction(conn),
open_log():` all may go well, in `pair = Transaction(conn), open_log()` the second may fail, and nobody calls
`__exit__` for a block that was never entered. Here BEGIN was sent although no block began, and a second block
with the same object had no BEGIN at all. `__init__` remembers, `__enter__` takes, `__exit__` releases.

Fails: nothing_begins_before_the_block, one_object_serves_many_blocks
"""


class Transaction:
    def __init__(self, conn):
        self.conn = conn
        self.conn.execute("BEGIN")

    def __enter__(self):
        return self.conn

    def __exit__(self, exc_type, exc, traceback):
        if exc_type is None:
            self.conn.commit()
        else:
            self.conn.rollback()
