"""Prices have two digits.

Breaks: "the price as the very float that `float` makes of its text"
"""


class Ticks:
    def __init__(self, lines):
        self._prices = array("d")
        self._volumes = array("q")
        self._numbers = array("I")
        numbers = {}
        
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(round(float(price), 2))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
