"""Keyword-only parameters are passed over.

Breaks: "for each other parameter of a method"
"""


def _envied(method):
    first, *others = _positional(method)
    own = _places(method, first).total()
    for name in others:
        count = _places(method, name).total()
        if count >= _ENVY_FROM and count > own:
            yield name, count, own
