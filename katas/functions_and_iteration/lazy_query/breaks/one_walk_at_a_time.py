"""A second loop goes on where the first one is.

Breaks: "Two loops over one query can be under way at the same time, as in nested loops."
"""


class Query:
    ...

    _under_way = None

    def __iter__(self):
        if self._rows is not None:
            yield from self._rows
            return
        if self._under_way is None:
            self._under_way = self._conn.execute(self._select.text(), self._select.parameters())
            rows = []
            for row in self._under_way:
                rows.append(row)
                yield row
            self._rows = rows
        else:
            yield from self._under_way
