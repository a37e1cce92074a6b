"""`except Exception` is where every failing block arrives.

Ctrl-C, `sys.exit()` and the closing of a suspended generator raise exceptions that are not subclasses of `Exception`, and
for them nothing was done here, neither COMMIT nor ROLLBACK: the transaction stays open with all its locks. A block is
left without an exception or with one. Ask which of the two, and never which exception it was.

Fails: every_way_out_ends_the_transaction
"""


class Transaction:
    ...

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self._conn.commit()
        elif issubclass(kind, Exception):
            self._conn.rollback()
