"""Volumes have four bytes.

Breaks: "Volumes go from 0 to 2**63 - 1."
"""


class Ticks:
    def __init__(self, lines):
        self._prices = array("d")
        self._volumes = array("I")
        self._numbers = array("I")
        numbers = {}
        
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
