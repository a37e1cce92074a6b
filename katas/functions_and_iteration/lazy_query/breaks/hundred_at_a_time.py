"""A hundred rows are fetched at a time.

Breaks: "a loop that is left early has fetched no more rows than it gave."
"""


class Query:
    ...

    def __iter__(self):
        if self._rows is not None:
            yield from self._rows
            return
        rows = []
        cursor = self._conn.execute(self._select.text(), self._select.parameters())
        while part := cursor.fetchmany(100):
            rows += part
            yield from part
        self._rows = rows
