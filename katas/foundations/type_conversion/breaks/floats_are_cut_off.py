"""Floats count, too.

Breaks: "Operands that `Seats` does not know are left to decide for themselves"
Fails: seats_add_up
"""


class Seats:
    ...

    def __add__(self, other):
        if not isinstance(other, (Seats, int, float)):
            return NotImplemented
        return Seats(self.count + int(other))

    __radd__ = __add__
