"""The lines are read twice.

Breaks: "`Ticks(lines)` takes any iterable of lines, such as an open file."
"""


class Ticks:
    def __init__(self, lines):
        self._prices = array("d")
        self._volumes = array("q")
        self._numbers = array("I")
        numbers = {}
        numbers = {symbol: i for i, symbol in enumerate(sorted({line.split(",")[0] for line in lines}))}
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
