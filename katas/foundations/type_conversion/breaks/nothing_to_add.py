"""Nothing is added by returning the seats themselves.

Breaks: "gives new `Seats`"
Fails: seats_add_up
"""


class Seats:
    ...

    def __add__(self, other):
        if not isinstance(other, (Seats, int)):
            return NotImplemented
        return Seats(self.count + int(other)) if int(other) else self

    __radd__ = __add__
