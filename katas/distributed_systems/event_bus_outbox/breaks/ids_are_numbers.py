"""The ids of events are kept in a column of numbers.

Breaks: "only its `"id"` says which one it is"
"""


class Points:
    ...

    def __init__(self, conn):
        self._conn = conn
        conn.execute("CREATE TABLE IF NOT EXISTS points (customer TEXT PRIMARY KEY, points INTEGER NOT NULL)")
        conn.execute("CREATE TABLE IF NOT EXISTS handled (id NUMERIC UNIQUE)")
