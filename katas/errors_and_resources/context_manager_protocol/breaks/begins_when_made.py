"""Begins when made.

Breaks: "Making the object sends nothing."
"""


class Transaction:
    ...

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        conn.execute("BEGIN")

    def __enter__(self) -> sqlite3.Connection:
        return self._conn
