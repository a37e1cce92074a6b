"""Legs of legs of legs are forgotten.

Breaks: "nested up to 20 deep"
"""


def freeze(stops, depth=3):
    return tuple(freeze(item, depth - 1) if depth and isinstance(item, (list, tuple)) else item for item in stops)
