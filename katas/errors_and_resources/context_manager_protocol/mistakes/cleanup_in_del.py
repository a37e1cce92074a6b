"""When the block is over nobody needs the object, so __del__ can clean up.

`__del__` runs when the last reference goes, wherever that happens to be. A variable kept the object alive
here, a traceback or a cycle does it elsewhere, and the transaction stayed open, with its locks, long after the
block. `__exit__` runs at a place that you can point at in the source, in the same thread, and it knows whether
there was an exception; `__del__` knows nothing of the kind.

Fails: what_is_complete_is_committed, every_way_out_ends_the_transaction, one_object_serves_many_blocks,
a_block_begins_its_own_transaction
"""


class Transaction:
    def __init__(self, conn):
        self.conn = conn
        self.failed = False

    def __enter__(self):
        self.conn.execute("BEGIN")
        return self.conn

    def __exit__(self, exc_type, exc, traceback):
        self.failed = exc_type is not None

    def __del__(self):
        if self.failed:
            self.conn.rollback()
        else:
            self.conn.commit()
