"""Nobody says which name.

Breaks: "whose text contains it"
"""


def _lookup(name, env):
    try:
        return env[name]
    except KeyError:
        raise NameError("a name is not defined") from None
