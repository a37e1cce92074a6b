"""A missing name is a KeyError.

Breaks: "One that is missing raises `NameError`"
"""


def _lookup(name, env):
    return env[name]
