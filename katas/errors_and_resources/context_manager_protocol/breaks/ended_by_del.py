"""Ended by del.

Breaks: "When the block has been left, the transaction is over, even while somebody still holds the
`Transaction`."
"""


class Transaction:
    ...

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._kind = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # commit() and rollback() do nothing where SQLite has ended the transaction by itself already.
        self._kind = kind

    def __del__(self):
        if self._kind is None:
            self._conn.commit()
        else:
            self._conn.rollback()
