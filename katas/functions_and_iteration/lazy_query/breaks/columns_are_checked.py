"""The first step asks the database for the columns.

Breaks: "Building, storing and `repr(query)` send no statement."
"""


class Query:
    ...

    def __init__(self, conn, table):
        self._conn = conn
        self._select = _Select(table)
        self._rows = None
        self._columns = [row[1] for row in conn.execute(f"PRAGMA table_info({table})")]
