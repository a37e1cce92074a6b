"""Only a flat tuple is handed back.

Breaks: "The extra mile: a tuple that holds no list at any depth is frozen already, and `freeze` returns that very tuple instead of
a copy."
Fails: what_is_frozen_is_handed_back
"""


def freeze(stops):
    if isinstance(stops, tuple) and not any(isinstance(item, (list, tuple)) for item in stops):
        return stops
    return tuple(freeze(item) if isinstance(item, (list, tuple)) else item for item in stops)
