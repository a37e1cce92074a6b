"""Gives itself.

Breaks: "`as` gives the connection"
"""


class Transaction:
    ...

    def __enter__(self) -> sqlite3.Connection:
        self._conn.execute("BEGIN")
        return self
