"""Three lists instead of a list of rows: that is what columns are.

The rows are gone, and the values are still objects: a list holds pointers, and each price and each volume is a float or an int with a
header: {{rows_are_light: message}}. An array holds the numbers themselves.

Fails: rows_are_light, loading_stays_light
"""


class Ticks:
    def __init__(self, lines: Iterable[str]) -> None:
        self._prices: list[float] = []
        self._volumes: list[int] = []
        self._numbers = array("I")
        numbers: dict[str, int] = {}
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
