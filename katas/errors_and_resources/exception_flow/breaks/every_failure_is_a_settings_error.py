"""Bugs in `read` become a SettingsError as well.

Breaks: "Every other exception travels on as it is."

Fails: the_cause_is_kept
"""


def batch_size(read):
    try:
        return int(read())
    except Exception as error:
        raise SettingsError("the batch size cannot be read") from error
