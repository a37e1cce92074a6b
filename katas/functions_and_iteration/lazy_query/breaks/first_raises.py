"""first raises if there is no row.

Breaks: "`first()` returns the first row that a loop would give, or `None`."
"""


class Query:
    ...

    def first(self):
        if self._rows is not None or self._select.limit == 0:
            return next(iter(self))
        return next(iter(self.limit(1)))
