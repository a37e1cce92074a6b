"""first gives the row with the smallest id.

Breaks: "`first()` returns the first row that a loop would give, or `None`."
"""


class Query:
    ...

    def first(self):
        if self._rows is not None or self._select.limit == 0:
            return next(iter(self), None)
        return next(iter(self.order_by("id").limit(1)), None)
