"""`None` from `get` means that the key is missing.

It can also be what is stored: {{an_option_is_told_from_a_missing_one: call}} gave
{{an_option_is_told_from_a_missing_one: actual}}. Use `key in options`, or `options.get(key, MISSING)` with a marker that
nobody else can store by accident.

Fails: an_option_is_told_from_a_missing_one
"""


def read_option(options, key, default=MISSING):
    value = options.get(key)
    if value is not None:
        return value
    if default is MISSING:
        raise KeyError(key)
    return default
