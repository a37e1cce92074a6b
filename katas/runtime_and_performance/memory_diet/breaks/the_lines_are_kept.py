"""The lines are kept as well.

Breaks: "`Ticks` keeps at most 32 bytes per row, everything included"
"""


class Ticks:
    def __init__(self, lines):
        self._lines = lines
        self._prices = array("d")
        self._volumes = array("q")
        self._numbers = array("I")
        numbers = {}
        for line in lines:
            symbol, price, volume = line.split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
