"""A number with a point is cut off.

Breaks: "`batch_size(read)` returns `int(read())`"

Fails: the_cause_is_kept
"""


def batch_size(read):
    try:
        return int(float(read()))
    except (OSError, ValueError) as error:
        raise SettingsError("the batch size cannot be read") from error
