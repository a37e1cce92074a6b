"""Swallows.

Breaks: "The exception travels on, the same object."
"""


class Transaction:
    ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool | None:
        # commit() and rollback() do nothing where SQLite has ended the transaction by itself already.
        if kind is None:
            try:
                self._conn.commit()
            except BaseException:
                self._conn.rollback()
                raise
        else:
            self._conn.rollback()
            return True
