"""Equal routes are frozen into one tuple, the first.

Breaks: "the stops in it are the very objects that came in"
"""

SEEN = {}


def freeze(stops):
    frozen = tuple(freeze(item) if isinstance(item, (list, tuple)) else item for item in stops)
    return SEEN.setdefault(frozen, frozen)
