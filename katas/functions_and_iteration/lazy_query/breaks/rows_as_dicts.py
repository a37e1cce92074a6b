"""Rows are dicts.

Breaks: "A loop over the query gives the rows as `conn` returns them:"
"""


class Query:
    ...

    def __iter__(self):
        if self._rows is not None:
            yield from self._rows
            return
        rows = []
        cursor = self._conn.execute(self._select.text(), self._select.parameters())
        names = [column[0] for column in cursor.description]
        for row in cursor:
            rows.append(dict(zip(names, row)))
            yield rows[-1]
        self._rows = rows
