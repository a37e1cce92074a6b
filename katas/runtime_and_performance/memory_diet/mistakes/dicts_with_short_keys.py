"""Short keys make small dicts.

The keys are shared by all rows anyway; what each row pays for is a hash table of its own. {{rows_are_light: message}}.

Fails: rows_are_light, loading_stays_light
"""


from typing import Any


class Ticks:
    def __init__(self, lines: Iterable[str]) -> None:
        self._rows: list[dict[str, Any]] = []
        known: dict[str, str] = {}
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._rows.append({"s": known.setdefault(symbol, symbol), "p": float(price), "v": int(volume)})

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> tuple[str, float, int]:
        row = self._rows[index]
        return row["s"], row["p"], row["v"]

    def volume_of(self, symbol: str) -> int:
        return sum(row["v"] for row in self._rows if row["s"] == symbol)
