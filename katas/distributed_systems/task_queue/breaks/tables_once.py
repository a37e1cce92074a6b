"""The table is created, whether it is there or not.

Breaks: "The constructor creates your tables if they are missing."
"""


class Queue:
    ...

    def __init__(self, conn, clock):
        self._conn = conn
        self._clock = clock
        conn.execute(
            "CREATE TABLE tasks (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, args TEXT, due REAL,"
            " attempt INTEGER DEFAULT 0, claimed INTEGER DEFAULT 0, error TEXT)"
        )
