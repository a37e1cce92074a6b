"""`if self._rows` tells whether rows are kept.

It tells whether there are any: a query that has found nothing asks again with every loop,
{{full_results_are_kept: statements of two full loops that found nothing}} statements for two. Compare with None.

Fails: full_results_are_kept
"""


class Query:
    ...

    def __iter__(self):
        if self._rows:
            yield from self._rows
            return
        rows = []
        for row in self._conn.execute(self._select.text(), self._select.parameters()):
            rows.append(row)
            yield row
        self._rows = rows
