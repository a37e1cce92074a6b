"""A single seat does not count.

Breaks: "In an `if`, no seats are false, and others are true."
"""


class Seats:
    ...

    def __bool__(self):
        return False
