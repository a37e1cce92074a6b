"""Not after a failure.

Breaks: "also after one that failed"
"""


class Transaction:
    """BEGIN on entry; COMMIT if the body completes, ROLLBACK if an exception leaves it. Reusable, not nestable."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._failed = False

    def __enter__(self) -> sqlite3.Connection:
        if self._failed:
            raise RuntimeError("failed already")
        self._conn.execute("BEGIN")
        return self._conn

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # commit() and rollback() do nothing where SQLite has ended the transaction by itself already.
        if kind is None:
            try:
                self._conn.commit()
            except BaseException:
                self._conn.rollback()
                raise
        else:
            self._failed = True
            self._conn.rollback()
