"""There is room for 65,536 symbols.

Breaks: "there may be a hundred thousand"
"""


class Ticks:
    def __init__(self, lines):
        self._prices = array("d")
        self._volumes = array("q")
        self._numbers = array("H")
        numbers = {}
        
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
