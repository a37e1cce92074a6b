"""A negative index is refused.

Breaks: "Negative indices count from the end"
"""


class Ticks:
    def __getitem__(self, index):
        if index < 0:
            raise IndexError(index)
        return self._symbols[self._numbers[index]], self._prices[index], self._volumes[index]

    ...
