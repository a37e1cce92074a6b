"""The sums are cached by the class.

Breaks: "Once nobody refers to `ticks` any more, its memory is free again."
"""


import functools


class Ticks:
    @functools.lru_cache(maxsize=None)
    def volume_of(self, symbol):
        if symbol not in self._symbols:
            return 0
        wanted = self._symbols.index(symbol)
        return sum(volume for number, volume in zip(self._numbers, self._volumes) if number == wanted)

    ...
