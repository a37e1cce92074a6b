"""`fetchall` is how one gets rows.

It gets all of them, before the loop has looked at one: loops that were left after 1 and after 10 rows had fetched
{{rows_are_fetched_as_wanted: rows fetched by loops that were left after 1 and after 10 rows}}. Iterate over the cursor, which
fetches a row when it is asked.

Fails: rows_are_fetched_as_wanted
"""


class Query:
    ...

    def __iter__(self):
        if self._rows is None:
            self._rows = self._conn.execute(self._select.text(), self._select.parameters()).fetchall()
        return iter(self._rows)

    def first(self):
        if self._rows is not None or self._select.limit == 0:
            return next(iter(self), None)
        return next(iter(self.limit(1)), None)
