"""exists returns the row.

Breaks: "`exists()` returns whether there is a row, `True` or
`False`."
"""


class Query:
    ...

    def exists(self):
        return self.first()
