"""The result of `execute` is what has to be kept.

It is a cursor: a position in the rows, which is at its end after the first loop. {{full_results_are_kept: message}}, or
found nothing. Keep the rows themselves, in a list.

Fails: full_results_are_kept, looking_takes_one_row
"""


class Query:
    ...

    def __iter__(self):
        if self._rows is None:
            self._rows = self._conn.execute(self._select.text(), self._select.parameters())
        return iter(self._rows)
