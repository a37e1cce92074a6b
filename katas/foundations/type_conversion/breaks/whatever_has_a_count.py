"""Whatever has a count is counted.

Breaks: "If `Seats` does not know the other operand, it lets that one decide"
Fails: seats_add_up
"""


class Seats:
    ...

    def __add__(self, other):
        if isinstance(other, int):
            return Seats(self.count + other)
        count = getattr(other, "count", None)
        return Seats(self.count + count) if isinstance(count, int) else NotImplemented

    __radd__ = __add__
