"""What is read is taken out.

Breaks: "`options` is only read."
"""


def read_option(options, key, default=MISSING):
    return options.pop(key) if default is MISSING else options.pop(key, default)
