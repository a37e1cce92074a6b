"""first replaces a limit of 0.

Breaks: "`first()` returns the first row that a loop would give, or `None`."
"""


class Query:
    ...

    def first(self):
        return next(iter(self if self._rows is not None else self.limit(1)), None)
