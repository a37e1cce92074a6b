"""Stops become text.

Breaks: "the stops in it are the very objects that came in"
"""


def freeze(stops):
    return tuple(freeze(item) if isinstance(item, (list, tuple)) else str(item) for item in stops)
