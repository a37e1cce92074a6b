"""Beyond midnight is the next day or the day before.

A shift can be moved by more than a day. Adding or taking away 24 once is right for the first one only.

Fails: shifts_move_forth, shifts_move_back
"""


def moved(hour: int, by: int) -> tuple[int, int]:
    total = hour + by
    if total > 23:
        return 1, total - 24
    if total < 0:
        return -1, total + 24
    return 0, total
