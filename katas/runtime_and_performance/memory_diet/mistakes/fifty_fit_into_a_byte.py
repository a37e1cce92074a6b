"""There are fifty symbols, so a byte is enough for their number.

There are fifty *usually*: {{many_symbols_are_told_apart: message}}. The day with more of them is the busiest of the year. Four bytes cost three more
per row.

Fails: many_symbols_are_told_apart
"""


class Ticks:
    def __init__(self, lines: Iterable[str]) -> None:
        self._prices = array("d")
        self._volumes = array("q")
        self._numbers = array("B")
        numbers: dict[str, int] = {}
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
