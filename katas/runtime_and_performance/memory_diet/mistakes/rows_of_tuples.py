"""A tuple is the light form of a dict.

It is, and each row is still an object of its own, with a float and an int beside it, and a pointer to each of them. {{rows_are_light: message}}.
A column of an array stores the bare values.

Fails: rows_are_light, loading_stays_light
"""


class Ticks:
    def __init__(self, lines: Iterable[str]) -> None:
        self._rows: list[tuple[str, float, int]] = []
        known: dict[str, str] = {}
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._rows.append((known.setdefault(symbol, symbol), float(price), int(volume)))

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> tuple[str, float, int]:
        return self._rows[index]

    def volume_of(self, symbol: str) -> int:
        return sum(row[2] for row in self._rows if row[0] == symbol)
