"""`value == MISSING` is as good as `value is MISSING`.

`==` asks the value, and its class may say yes to anything: {{an_option_is_told_from_a_missing_one: call}} gave
{{an_option_is_told_from_a_missing_one: actual}}. (Arrays of NumPy answer with an array.) There is one `MISSING`, so ask for it
by `is`, as with `None`.

Fails: an_option_is_told_from_a_missing_one
"""


def read_option(options, key, default=MISSING):
    value = options.get(key, MISSING)
    if value == MISSING:
        if default is MISSING:
            raise KeyError(key)
        return default
    return value
