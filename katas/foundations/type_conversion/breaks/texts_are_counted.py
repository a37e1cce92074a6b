"""A string counts as one seat.

Breaks: "If `Seats` does not know the other operand, it lets that one decide: somebody else's class may know how to be added to seats. A string does not, so Python raises `TypeError`."
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
