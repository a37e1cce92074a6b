"""Used once.

Breaks: "One object can be used for any number of blocks, one after another"
"""


class Transaction:
    ...

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._used = False

    def __enter__(self) -> sqlite3.Connection:
        if self._used:
            raise RuntimeError("used already")
        self._used = True
        self._conn.execute("BEGIN")
        return self._conn
