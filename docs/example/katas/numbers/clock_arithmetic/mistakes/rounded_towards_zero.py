"""Whole days are what `int` leaves of a division.

`int(total / 24)` cuts off what follows the point, which rounds up below zero: {{shifts_move_back: call}} gave
{{shifts_move_back: actual}}. `//` rounds down, and `%` fits it.

Fails: shifts_move_back
"""


def moved(hour: int, by: int) -> tuple[int, int]:
    total = hour + by
    return int(total / 24), total % 24
