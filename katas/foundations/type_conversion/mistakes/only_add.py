"""`__add__` is all that `+` and `sum` need.

It is asked when seats stand on the left. `sum` begins with `0 + seats`, where an integer does, and it knows no seats:
{{seats_add_up: actual}}. Then Python asks the right operand for `__radd__`, and there was none.

Breaks: "`sum` over a list of seats gives `Seats` as well."
Fails: seats_add_up
"""


class Seats:
    ...
    del __radd__
