"""An unknown symbol raises ValueError.

Breaks: "0 if there are none"
"""


class Ticks:
    def volume_of(self, symbol):
        wanted = self._symbols.index(symbol)
        return sum(volume for number, volume in zip(self._numbers, self._volumes) if number == wanted)

    ...
