"""What `read` raises is let out.

Breaks: "An `OSError` or a `ValueError`, from `read` as well as from `int`, becomes a `SettingsError`"

Fails: the_cause_is_kept
"""


def batch_size(read):
    text = read()
    try:
        return int(text)
    except ValueError as error:
        raise SettingsError("the batch size cannot be read") from error
