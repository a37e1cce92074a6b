"""Tables are created, whether they are there or not.

Breaks: "so their `__init__` creates
only tables that are missing"
"""


class Points:
    ...

    def __init__(self, conn):
        self._conn = conn
        conn.execute("CREATE TABLE points (customer TEXT PRIMARY KEY, points INTEGER NOT NULL)")
        conn.execute("CREATE TABLE handled (id TEXT PRIMARY KEY)")
