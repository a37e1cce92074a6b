"""An operand of another type is an error, so `__add__` raises `TypeError`.

Then nobody else is asked: {{others_may_decide: message}}. `return NotImplemented` says that *this* class does not know. Python asks the
other operand, and raises the same `TypeError` if that does not know either.

Breaks: "For operands that `Seats` does not know, `+` leaves the decision to the other operand."
Fails: others_may_decide
"""


class Seats:
    ...

    def __add__(self, other):
        if not isinstance(other, (Seats, int)):
            raise TypeError(f"cannot add {type(other).__name__} to seats")
        return Seats(self.count + int(other))

    __radd__ = __add__
