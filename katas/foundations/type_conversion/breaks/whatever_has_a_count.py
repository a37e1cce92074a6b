"""Whatever has a count is counted.

Breaks: "Operands that `Seats` does not know are left to decide for themselves"
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
