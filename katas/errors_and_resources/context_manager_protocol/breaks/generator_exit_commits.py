"""Generator exit commits.

Breaks: "the `GeneratorExit` that closing a suspended generator raises at its `yield`"
"""


class Transaction:
    ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # commit() and rollback() do nothing where SQLite has ended the transaction by itself already.
        if kind is None or kind is GeneratorExit:
            try:
                self._conn.commit()
            except BaseException:
                self._conn.rollback()
                raise
        else:
            self._conn.rollback()
