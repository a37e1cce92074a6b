"""`int(other)` turns every operand into a number.

It also turns texts into numbers, or raises `ValueError` for those that are none. A method for `+` should convert nothing that the other
operand has not offered: {{seats_add_up: message}}. Ask for the types that you know, and return `NotImplemented` for the rest.

Fails: seats_add_up
"""


class Seats:
    ...

    def __add__(self, other):
        return Seats(self.count + int(other))

    __radd__ = __add__
