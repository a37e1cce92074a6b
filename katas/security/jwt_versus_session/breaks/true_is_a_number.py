"""`true` is a number.

Breaks: "with an `exp` that is a number (not `true`) greater than `now`"
"""


def _is_number(value):
    return isinstance(value, int | float)
