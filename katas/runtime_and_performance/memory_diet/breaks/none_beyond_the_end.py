"""An index beyond the rows gives None.

Breaks: "an index beyond the rows raises `IndexError`"
"""


class Ticks:
    def __getitem__(self, index):
        if not -len(self._prices) <= index < len(self._prices):
            return None
        return self._symbols[self._numbers[index]], self._prices[index], self._volumes[index]

    ...
