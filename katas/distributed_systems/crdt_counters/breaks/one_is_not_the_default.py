"""Without a number nothing is counted.

Breaks: "`add(n=1)` counts `n` likes."
"""


class Counter:
    ...

    def add(self, n=0):
        column = self._added if n > 0 else self._taken
        column[self._node] = column.get(self._node, 0) + abs(n)
