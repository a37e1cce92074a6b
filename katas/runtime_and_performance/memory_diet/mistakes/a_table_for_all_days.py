"""A table of symbols at the top of the module serves all days.

And keeps the symbols of all days: {{memory_is_given_back: message}}. What belongs to an object is freed with it. (`sys.intern` has such a table, too, and lets
go of texts that nobody uses.)

Fails: memory_is_given_back
"""

_SYMBOLS: dict[str, str] = {}


class Ticks:
    def __init__(self, lines: Iterable[str]) -> None:
        self._prices = array("d")
        self._volumes = array("q")
        self._names: list[str] = []
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._names.append(_SYMBOLS.setdefault(symbol, symbol))
            self._prices.append(float(price))
            self._volumes.append(int(volume))

    def __getitem__(self, index: int) -> tuple[str, float, int]:
        return self._names[index], self._prices[index], self._volumes[index]

    def volume_of(self, symbol: str) -> int:
        return sum(volume for name, volume in zip(self._names, self._volumes, strict=True) if name == symbol)

    ...
