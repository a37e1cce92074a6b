"""What is kept counts, so `list(lines)` does no harm.

It is gone when loading has ended, and it was there before: {{loading_stays_light: message}}. The operating system kills a process for its peak. Take one
line at a time.

Fails: loading_stays_light
"""


class Ticks:
    def __init__(self, lines: Iterable[str]) -> None:
        self._prices = array("d")
        self._volumes = array("q")
        self._numbers = array("I")
        numbers: dict[str, int] = {}
        for line in list(lines):
            symbol, price, volume = line.rstrip("\n").split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))
        self._symbols = list(numbers)

    ...
