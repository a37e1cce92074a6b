"""The exception does not name the key.

Breaks: "If it is not, and no default was passed, raise `KeyError(key)`."
"""


def read_option(options, key, default=MISSING):
    if key in options:
        return options[key]
    if default is MISSING:
        raise KeyError("no such option")
    return default
