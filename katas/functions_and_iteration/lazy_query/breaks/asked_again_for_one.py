"""first asks although rows are kept.

Breaks: "If rows are kept, both send nothing."
"""


class Query:
    ...

    def first(self):
        return next(iter(self if self._select.limit == 0 else self.limit(1)), None)
