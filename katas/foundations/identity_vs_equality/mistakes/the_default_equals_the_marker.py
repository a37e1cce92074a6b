"""`default == MISSING` tells whether a default was passed.

It asks the default, which says yes here: {{an_option_is_told_from_a_missing_one: call}} gave
{{an_option_is_told_from_a_missing_one: actual}}. Ask whether it *is* the marker, of which there is one.

Fails: an_option_is_told_from_a_missing_one
"""


def read_option(options, key, default=MISSING):
    if key in options:
        return options[key]
    if default == MISSING:
        raise KeyError(key)
    return default
