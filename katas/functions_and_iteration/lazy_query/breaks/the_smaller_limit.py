"""The smaller of two limits counts.

Breaks: "`limit(n)` gives at most `n` rows, possibly 0. The last call counts."
"""


class Query:
    ...

    def limit(self, n):
        if self._select.limit is not None:
            n = min(n, self._select.limit)
        return self._derived(replace(self._select, limit=n))
