"""Each loop asks again.

Breaks: "Further loops over this query send nothing and give the kept
  rows, whatever has happened to the table."
"""


class Query:
    ...

    def __iter__(self):
        return iter(self._conn.execute(self._select.text(), self._select.parameters()))
