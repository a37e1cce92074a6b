"""A name is missing if it is not in env.

Breaks: "by `env[name]`"
"""


def _lookup(name, env):
    if name not in env:
        raise NameError(f"name {name!r} is not defined")
    return env[name]
