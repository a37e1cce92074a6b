"""Prices are kept as whole numbers.

Breaks: "the price as the very float that `float` makes of its text"
"""


class Ticks:
    def __init__(self, lines):
        self._prices = array("q")
        self._volumes = array("q")
        self._numbers = array("I")
        numbers = {}
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(round(float(price) * 10_000))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    def __getitem__(self, index):
        return self._symbols[self._numbers[index]], self._prices[index] / 10_000, self._volumes[index]

    ...
