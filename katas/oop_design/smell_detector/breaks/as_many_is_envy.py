"""As many is envy.

Breaks: "and more of them than such places of `self`, that is a smell"
"""


def _envied(method):
    first, *others = _positional(method)
    own = _places(method, first).total()
    for name in (*others, *(each.arg for each in method.args.kwonlyargs)):
        count = _places(method, name).total()
        if count >= _ENVY_FROM and count >= own:
            yield name, count, own
