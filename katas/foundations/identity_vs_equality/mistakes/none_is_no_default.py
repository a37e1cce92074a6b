"""A default of `None` says that there is no default.

For a caller who writes `read_option(options, key, None)` it is the answer to get, and
{{an_option_is_told_from_a_missing_one: call}} gave {{an_option_is_told_from_a_missing_one: actual}}. A parameter that may
be `None` needs another marker for "not passed", which is what `MISSING` is for.

Fails: an_option_is_told_from_a_missing_one
"""


def read_option(options, key, default=None):
    if key in options:
        return options[key]
    if default is None:
        raise KeyError(key)
    return default
