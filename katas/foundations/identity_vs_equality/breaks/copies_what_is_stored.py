"""What is stored is copied.

Breaks: "If `key` is there, return the very object stored under it."
"""

import copy


def read_option(options, key, default=MISSING):
    if key in options:
        return copy.copy(options[key])
    if default is MISSING:
        raise KeyError(key)
    return default
