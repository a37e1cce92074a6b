"""The default is stored for the next reader.

Breaks: "`options` is only read."
"""


def read_option(options, key, default=MISSING):
    if default is MISSING:
        return options[key]
    return options.setdefault(key, default)
