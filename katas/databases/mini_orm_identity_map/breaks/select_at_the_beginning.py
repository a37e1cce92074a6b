"""The session asks for the tables.

Breaks: "Apart from `get`, `flush`, `commit` and `rollback`, nothing sends a statement."
"""

class Session:
    ...

    def __init__(self, conn):
        self._conn = conn
        self._objects = {}
        self._stored = {}
        self._added = []
        self._tables = conn.execute("SELECT name FROM sqlite_master").fetchall()
