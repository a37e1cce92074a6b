"""The class keeps all ticks.

Breaks: "Once nobody refers to `ticks` any more, its memory is free again."
"""


class Ticks:
    latest = []

    def __init__(self, lines):
        self._prices = array("d")
        self._volumes = array("q")
        self._numbers = array("I")
        numbers = {}
        self.__class__.latest.append(self)
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
