"""Rows are kept as they come.

A loop that was left after two rows leaves two in there, and the next loop takes them for all:
{{full_results_are_kept: ids of a loop that was left after two rows, and of the next loop}}. Keep the list when the loop has come to
its end.

Fails: full_results_are_kept
"""


class Query:
    ...

    def __iter__(self):
        if self._rows is not None:
            yield from self._rows
            return
        self._rows = []
        for row in self._conn.execute(self._select.text(), self._select.parameters()):
            self._rows.append(row)
            yield row
