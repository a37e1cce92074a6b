"""`math.floor` makes any division exact.

It rounds down, as it should, but `/` has made a float before, and a float has 53 bits: far away, days are lost.
`//` divides integers without one.

Fails: any_size_is_exact
"""

import math


def moved(hour: int, by: int) -> tuple[int, int]:
    total = hour + by
    return math.floor(total / 24), total % 24
