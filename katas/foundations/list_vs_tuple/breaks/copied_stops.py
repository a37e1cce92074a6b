"""Stops are copied with their containers.

Breaks: "the stops in it are the very objects that came in"
"""

import copy


def freeze(stops):
    return tuple(freeze(item) if isinstance(item, (list, tuple)) else copy.copy(item) for item in stops)
