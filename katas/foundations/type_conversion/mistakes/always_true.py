"""0 seats are false, since 0 is.

Python does not look at your attributes. It asks `__bool__`, and if there is none, `__len__`, and an object with neither is true:
{{seats_are_a_whole_number: call}} was {{seats_are_a_whole_number: actual}}. (`__index__` is not asked.)

Fails: seats_are_a_whole_number
"""


class Seats:
    ...
    del __bool__
