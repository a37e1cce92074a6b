"""Adding changes the seats on the left.

`a + b` makes a new value, and `a` is used again: {{seats_add_up: message}}. What changes an object in place is `+=`, by
`__iadd__`, and for a value like this one nobody expects it.

Fails: seats_add_up
"""


class Seats:
    ...

    def __add__(self, other):
        if not isinstance(other, (Seats, int)):
            return NotImplemented
        self.count += int(other)
        return self

    def __radd__(self, other):
        return self + other
