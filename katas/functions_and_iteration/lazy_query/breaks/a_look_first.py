"""Each loop looks first whether there is a row.

Breaks: "It sends one `SELECT`, and fetches a row when it is wanted"
"""


class Query:
    ...

    def __iter__(self):
        if self._rows is not None:
            yield from self._rows
            return
        rows = []
        if not self._conn.execute(self._select.text(), self._select.parameters()).fetchone():
            return
        for row in self._conn.execute(self._select.text(), self._select.parameters()):
            rows.append(row)
            yield row
        self._rows = rows
