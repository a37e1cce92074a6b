"""A symbol is decoded for each read.

Breaks: "Rows with equal symbols give the same object as symbol."
"""


class Ticks:
    def __getitem__(self, index):
        return (self._symbols[self._numbers[index]] + " ")[:-1], self._prices[index], self._volumes[index]

    ...
