"""What lies deeper than five is forgotten.

Breaks: "nested up to 20 deep"
"""


def freeze(stops, depth=5):
    return tuple(freeze(item, depth - 1) if depth and isinstance(item, (list, tuple)) else item for item in stops)
