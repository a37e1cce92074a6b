"""The count is that of the last seat.

Breaks: "Seats can be used where Python wants a whole number: as an index, in a slice, in `range` and `hex`, to multiply a list."
"""


class Seats:
    ...

    def __index__(self):
        return max(self.count - 1, 0)
