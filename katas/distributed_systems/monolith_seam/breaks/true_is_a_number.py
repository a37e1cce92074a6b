"""True is a number.

Breaks: "type of a value"
"""


def _integer(value):
    if not isinstance(value, int):
        raise BillingUnclear(f"{value!r} is not an integer")
    return value
