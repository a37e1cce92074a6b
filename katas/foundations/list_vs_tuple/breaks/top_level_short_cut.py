"""A tuple without a list at its top level is returned as it is.

Breaks: "every list in it, at every depth, has become a tuple"
"""


def freeze(stops):
    if isinstance(stops, tuple) and not any(isinstance(item, list) for item in stops):
        return stops
    return tuple(freeze(item) if isinstance(item, (list, tuple)) else item for item in stops)
