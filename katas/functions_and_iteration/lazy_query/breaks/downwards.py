"""The largest value comes first.

Breaks: "`order_by(column)` sorts in ascending order."
"""


class Query:
    ...

    def order_by(self, column):
        return self._derived(replace(self._select, order=f"{column} DESC"))
