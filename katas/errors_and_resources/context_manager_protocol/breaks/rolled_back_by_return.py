"""Rolled back by return.

Breaks: "A block that is left without an exception is committed, by its end as well as by `return` or `break`."
"""


class Transaction:
    ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # commit() and rollback() do nothing where SQLite has ended the transaction by itself already.
        if kind is None and self._conn.total_changes > 10:
            try:
                self._conn.commit()
            except BaseException:
                self._conn.rollback()
                raise
        else:
            self._conn.rollback()
