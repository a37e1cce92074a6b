"""`__radd__` is there for the 0 with which `sum` begins.

It is asked whenever the left operand has no answer: {{seats_add_up: call}} gave {{seats_add_up: actual}}. Any integer
may stand there.

Fails: seats_add_up
"""


class Seats:
    ...

    def __radd__(self, other):
        if other == 0:
            return Seats(self.count)
        return NotImplemented
