"""The count is kept as text.

Breaks: "`seats.count` is that number, an integer."
"""


class Seats:
    def __init__(self, count):
        self.count = str(count)

    def __index__(self):
        return int(self.count)

    def __bool__(self):
        return self.count != "0"

    def __add__(self, other):
        if not isinstance(other, (Seats, int)):
            return NotImplemented
        return Seats(int(self) + int(other))

    __radd__ = __add__
