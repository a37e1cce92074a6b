"""Midnight is called 24.

Breaks: "how many days later the shift begins (below zero: earlier), and at which hour, from 0 to 23"
"""


def moved(hour: int, by: int) -> tuple[int, int]:
    days, rest = divmod(hour + by, 24)
    return (days, rest) if rest else (days - 1, 24)
