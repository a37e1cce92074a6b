"""The lines are counted first.

Breaks: "`Ticks(lines)` takes any iterable of lines, such as an open file."
"""


class Ticks:
    def __init__(self, lines):
        self._prices = array("d")
        self._volumes = array("q")
        self._numbers = array("I")
        numbers = {}
        
        for line in (lines[i] for i in range(len(lines))):
            symbol, price, volume = line.rstrip("\n").split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
