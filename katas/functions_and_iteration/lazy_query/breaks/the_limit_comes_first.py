"""The limit is applied before the order and later conditions.

Breaks: "conditions and sorting come before the limit."
"""


class Query:
    ...

    def limit(self, n):
        table = f"({self._select.text()} LIMIT {n})" if not self._select.conditions else self._select.table
        return self._derived(replace(self._select, table=table, limit=n))
