"""Lists while loading, arrays in the end: what is kept is small.

For a moment all prices and volumes are there as objects: {{loading_stays_light: message}}. The operating system kills a process for its peak. Append to the arrays line by line.

Breaks: "At no moment while it loads these 5,000 rows has it allocated more than 48 bytes per row."
Fails: loading_stays_light
"""


class Ticks:
    def __init__(self, lines: Iterable[str]) -> None:
        prices: list[float] = []
        volumes: list[int] = []
        numbers: dict[str, int] = {}
        self._numbers = array("I")
        for line in lines:
            symbol, price, volume = line.split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            prices.append(float(price))
            volumes.append(int(volume))
        self._prices, self._volumes = array("d", prices), array("q", volumes)
        self._symbols = list(numbers)

    ...
