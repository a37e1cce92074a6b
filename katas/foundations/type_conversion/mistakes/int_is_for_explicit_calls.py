"""`__int__` makes an object usable as a number.

`__int__` is for explicit conversions, `int(...)` first of all, and may lose something: `int(3.9)` is 3. Where a whole number is wanted Python asks `__index__`, which only
objects have that are one: {{seats_are_a_whole_number: call}} gave {{seats_are_a_whole_number: actual}}.

Fails: seats_are_a_whole_number
"""


class Seats:
    ...
    del __index__

    def __int__(self):
        return self.count
