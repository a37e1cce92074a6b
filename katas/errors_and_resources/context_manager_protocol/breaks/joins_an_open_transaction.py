"""Joins an open transaction.

Breaks: "Entering the block sends `BEGIN`"
"""


class Transaction:
    ...

    def __enter__(self) -> sqlite3.Connection:
        if not self._conn.in_transaction:
            self._conn.execute("BEGIN")
        return self._conn
