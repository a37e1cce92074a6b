"""limit takes its rows from those that are kept.

Breaks: "A query derived from it does not have these rows: it asks for its own."
"""


class Query:
    ...

    def limit(self, n):
        derived = self._derived(replace(self._select, limit=n))
        if self._rows is not None:
            derived._rows = self._rows[:n]
        return derived
