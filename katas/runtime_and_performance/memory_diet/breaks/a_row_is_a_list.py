"""A row is a list.

Breaks: "`ticks[i]` is the row `i` as a tuple"
"""


class Ticks:
    def __getitem__(self, index):
        return [self._symbols[self._numbers[index]], self._prices[index], self._volumes[index]]

    ...
