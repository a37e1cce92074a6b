"""A text counts as one seat.

Breaks: "Adding a text raises `TypeError`."
"""


class Seats:
    ...

    def __add__(self, other):
        if isinstance(other, str):
            return Seats(self.count + 1)
        if not isinstance(other, (Seats, int)):
            return NotImplemented
        return Seats(self.count + int(other))

    __radd__ = __add__
