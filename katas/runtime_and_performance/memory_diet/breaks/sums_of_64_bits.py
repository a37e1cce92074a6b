"""A sum has 64 bits.

Breaks: "is the exact sum of the volumes"
"""


class Ticks:
    def volume_of(self, symbol):
        if symbol not in self._symbols:
            return 0
        wanted = self._symbols.index(symbol)
        total = sum(volume for number, volume in zip(self._numbers, self._volumes) if number == wanted)
        return total & (2**64 - 1)

    ...
