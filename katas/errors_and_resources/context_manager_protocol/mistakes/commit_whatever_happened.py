"""__exit__ is where the block ends, so that is where to commit.

`__exit__` runs on *every* way out, and that is its point. After an exception only half of the work had been
done, and you made the half permanent. Python tells you which way it was: `exc_type` is `None` if the body was
left without an exception, and the exception's class otherwise. Commit in the first case, roll back in the other.

Fails: every_way_out_ends_the_transaction, one_object_serves_many_blocks, stock_is_moved_all_or_not_at_all
"""


class Transaction:
    def __init__(self, conn):
        self.conn = conn

    def __enter__(self):
        self.conn.execute("BEGIN")
        return self.conn

    def __exit__(self, *exc_info):
        self.conn.commit()
