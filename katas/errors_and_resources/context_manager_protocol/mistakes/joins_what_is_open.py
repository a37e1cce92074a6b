"""If a transaction is open already, there is no need to begin one.

Then the block works in somebody else's transaction and ends it as if it were its own: what the other one had not
finished yet is committed, or rolled back, behind its back. SQLite refuses a `BEGIN` inside of a transaction. Let that
error come out: it shows a nesting that nobody has thought about. (Who does want blocks inside of blocks uses
`SAVEPOINT`.)

Fails: a_block_begins_its_own_transaction
"""


class Transaction:
    ...

    def __enter__(self):
        if not self._conn.in_transaction:
            self._conn.execute("BEGIN")
        return self._conn
