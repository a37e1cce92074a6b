"""Floats count, too.

Breaks: "If `Seats` does not know the other operand, it lets that one decide"
Fails: seats_add_up
"""


class Seats:
    ...

    def __add__(self, other):
        if not isinstance(other, (Seats, int, float)):
            return NotImplemented
        return Seats(self.count + int(other))

    __radd__ = __add__
