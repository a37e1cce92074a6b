"""A limit of 0 is taken for no limit.

Breaks: "`limit(n)` gives at most `n` rows, possibly 0."
"""


class Query:
    ...

    def limit(self, n):
        return self._derived(replace(self._select, limit=n or None))
