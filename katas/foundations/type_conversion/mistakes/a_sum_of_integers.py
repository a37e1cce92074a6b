"""`__radd__` adds the count to whatever is on the left.

The result is an integer, and from there on `sum` adds integers: {{seats_add_up: call}} gave {{seats_add_up: actual}}. Both
methods should make `Seats`.

Fails: seats_add_up
"""


class Seats:
    ...

    def __radd__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return other + self.count
