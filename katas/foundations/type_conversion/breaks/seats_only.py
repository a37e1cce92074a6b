"""Integers are refused, but for the 0 of `sum`.

Breaks: "`+` with seats or an integer, on either side, gives `Seats`."
"""


class Seats:
    ...

    def __add__(self, other):
        return Seats(self.count + other.count) if isinstance(other, Seats) else NotImplemented

    def __radd__(self, other):
        return self if other == 0 else NotImplemented
