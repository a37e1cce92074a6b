"""The columns of the table are taken in their order.

Breaks: "with the values of the row"
"""

class Session:
    ...

    def _select(self, cls, key):
        row = self._conn.execute(f"SELECT * FROM {cls.table} WHERE id = ?", (key,)).fetchone()
        return None if row is None else dict(zip(cls.columns, row))
