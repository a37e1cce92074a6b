"""`options.get(key) or default` gives the default if the option is missing.

It gives the default for everything that is false: `None`, `0`, `''`, an empty list. Somebody stored that 0, and it was thrown
away: {{an_option_is_told_from_a_missing_one: call}} gave {{an_option_is_told_from_a_missing_one: actual}}. Ask whether the
key is there, not whether its value is true.

Fails: an_option_is_told_from_a_missing_one
"""


def read_option(options, key, default=MISSING):
    value = options.get(key) or default
    if value is MISSING:
        raise KeyError(key)
    return value
