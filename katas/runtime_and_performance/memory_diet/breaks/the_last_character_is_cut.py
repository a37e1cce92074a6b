"""The last character of each line is cut.

Breaks: "It may end with `"\n"`."
"""


class Ticks:
    def __init__(self, lines):
        self._prices = array("d")
        self._volumes = array("q")
        self._numbers = array("I")
        numbers = {}
        
        for line in lines:
            symbol, price, volume = line[:-1].split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
