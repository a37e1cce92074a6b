"""Ticks of a stock exchange, in a list of dicts."""


class Ticks:
    """A read-only sequence of (symbol, price, volume), made from lines of text."""

    def __init__(self, lines):
        # TODO: correct, and ten times too heavy.
        self.rows = []
        for line in list(lines):
            symbol, price, volume = line.rstrip("\n").split(",")
            self.rows.append({"symbol": symbol, "price": float(price), "volume": int(volume)})

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        row = self.rows[index]
        return row["symbol"], row["price"], row["volume"]

    def volume_of(self, symbol):
        """The sum of the volumes of all rows with this symbol."""
        return sum(row["volume"] for row in self.rows if row["symbol"] == symbol)


def top_symbols(lines, n):
    """The extra mile: the `n` symbols with the largest sums of volumes, and these sums."""
    raise NotImplementedError
