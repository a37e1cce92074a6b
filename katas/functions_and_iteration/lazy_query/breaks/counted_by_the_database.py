"""exists counts in the database.

Breaks: "Unless the query is sorted, the database does no
more work for `exists()` if more rows fit."
"""


class Query:
    ...

    def exists(self):
        if self._rows is not None:
            return bool(self._rows)
        text = f"SELECT COUNT(*) FROM ({self._select.text()})"
        return self._conn.execute(text, self._select.parameters()).fetchone()[0] > 0
