"""`__slots__` makes objects light.

Lighter than with a dictionary, and each row is still an object, with a float and an int beside it: {{rows_are_light: message}}. Slots are the step before columns: the same code, about
half the memory. What was asked for is a tenth.

Fails: rows_are_light, loading_stays_light
"""


class _Row:
    __slots__ = ("price", "symbol", "volume")

    def __init__(self, symbol: str, price: float, volume: int) -> None:
        self.symbol = symbol
        self.price = price
        self.volume = volume


class Ticks:
    def __init__(self, lines: Iterable[str]) -> None:
        self._rows: list[_Row] = []
        known: dict[str, str] = {}
        for line in lines:
            symbol, price, volume = line.split(",")
            self._rows.append(_Row(known.setdefault(symbol, symbol), float(price), int(volume)))

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> tuple[str, float, int]:
        row = self._rows[index]
        return row.symbol, row.price, row.volume

    def volume_of(self, symbol: str) -> int:
        return sum(row.volume for row in self._rows if row.symbol == symbol)
