"""If `options.get(key, default)` is `None`, there was nothing.

`None` was stored, or passed as the default, and both are answers: {{an_option_is_told_from_a_missing_one: call}} gave
{{an_option_is_told_from_a_missing_one: actual}}. Three situations need three branches: stored, a default, neither.

Fails: an_option_is_told_from_a_missing_one
"""


def read_option(options, key, default=None):
    value = options.get(key, default)
    if value is None:
        raise KeyError(key)
    return value
