"""repr shows how many rows there are.

Breaks: "Building, storing and `repr(query)` send no statement."
"""


class Query:
    ...

    def __repr__(self):
        number = self._conn.execute(f"SELECT COUNT(*) FROM {self._select.table}").fetchone()[0]
        return f"<Query {self._select.text()} ({number} in the table)>"
