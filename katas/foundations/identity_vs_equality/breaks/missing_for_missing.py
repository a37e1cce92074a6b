"""A missing option gives the marker.

Breaks: "If it is not, and no default was passed, raise `KeyError(key)`."
"""


def read_option(options, key, default=MISSING):
    return options.get(key, default)
