"""The `except` above `else` catches what `else` raises.

It watches the `try` block alone. `int(text)` was moved into the `else`, so its `ValueError` goes to the caller as it is. An `else` keeps
code out of the watch of the handlers; what they shall watch belongs into the `try`.

Fails: the_cause_is_kept
"""


def batch_size(read):
    try:
        text = read()
    except (OSError, ValueError) as error:
        raise SettingsError("the batch size cannot be read") from error
    else:
        return int(text)
