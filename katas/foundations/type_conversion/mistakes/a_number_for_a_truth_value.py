"""`__bool__` may return the count, which is true or false as well.

It has to return `True` or `False`, and Python raises if it does not: {{seats_are_a_whole_number: call}} gave
`{{seats_are_a_whole_number: actual}}`. Return `self.count > 0`, or `bool(self.count)`.

Fails: seats_are_a_whole_number
"""


class Seats:
    ...

    def __bool__(self):
        return self.count
