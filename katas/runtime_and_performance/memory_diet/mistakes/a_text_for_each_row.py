"""A list of symbols is a column of texts.

`split` makes a new text for each line, so that five thousand rows have five thousand texts, of which fifty are different:
{{equal_symbols_are_one_object: message}}. Keep each of them once, by a dict or by `sys.intern`.

Breaks: "Rows with equal symbols give the same object as symbol."
Fails: equal_symbols_are_one_object, rows_are_light, loading_stays_light
"""


class Ticks:
    def __init__(self, lines: Iterable[str]) -> None:
        self._prices = array("d")
        self._volumes = array("q")
        self._names: list[str] = []
        for line in lines:
            symbol, price, volume = line.rstrip("\n").split(",")
            self._names.append(symbol)
            self._prices.append(float(price))
            self._volumes.append(int(volume))

    def __getitem__(self, index: int) -> tuple[str, float, int]:
        return self._names[index], self._prices[index], self._volumes[index]

    def volume_of(self, symbol: str) -> int:
        return sum(volume for name, volume in zip(self._names, self._volumes, strict=True) if name == symbol)

    ...
