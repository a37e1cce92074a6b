"""Builtins are found as well.

Breaks: "One that is missing raises `NameError`"
"""


import builtins


def _lookup(name, env):
    try:
        return env[name]
    except KeyError:
        pass
    try:
        return getattr(builtins, name)
    except AttributeError:
        raise NameError(f"name {name!r} is not defined") from None
