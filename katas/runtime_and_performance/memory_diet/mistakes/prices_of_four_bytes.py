"""`array("f")` is a column of floats.

It is one of *half* the precision: {{rows_come_back_exact: message}}. About seven digits are left of sixteen. Python's float is the C type
`double`, and its letter is "d".

Fails: rows_come_back_exact
"""


class Ticks:
    def __init__(self, lines: Iterable[str]) -> None:
        self._prices = array("f")
        self._volumes = array("q")
        self._numbers = array("I")
        numbers: dict[str, int] = {}
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
