"""An index beyond the rows begins again.

Breaks: "an index beyond the rows raises `IndexError`"
"""


class Ticks:
    def __getitem__(self, index):
        index %= len(self._prices)
        return self._symbols[self._numbers[index]], self._prices[index], self._volumes[index]

    ...
