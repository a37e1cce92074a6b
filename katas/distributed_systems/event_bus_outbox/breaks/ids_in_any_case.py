"""Ids are compared in letters of either case.

Breaks: "only its `"id"` says which one it is"
"""


class Points:
    ...

    def __init__(self, conn):
        self._conn = conn
        conn.execute("CREATE TABLE IF NOT EXISTS points (customer TEXT PRIMARY KEY, points INTEGER NOT NULL)")
        conn.execute("CREATE TABLE IF NOT EXISTS handled (id TEXT PRIMARY KEY COLLATE NOCASE)")
