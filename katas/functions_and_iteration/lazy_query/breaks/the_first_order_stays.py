"""A second order only decides ties.

Breaks: "`order_by(column)` sorts in ascending order. The last call counts."
"""


class Query:
    ...

    def order_by(self, column):
        order = column if self._select.order is None else f"{self._select.order}, {column}"
        return self._derived(replace(self._select, order=order))
