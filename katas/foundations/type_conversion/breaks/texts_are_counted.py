"""A text counts as one seat.

Breaks: "Operands that `Seats` does not know are left to decide for themselves: other people's classes may know how to be added to seats, and a text
does not, so that Python raises `TypeError`."
Fails: seats_add_up
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
