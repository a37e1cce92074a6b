"""The text is handed back as it was read.

Breaks: "`batch_size(read)` returns `int(read())`"

Fails: the_cause_is_kept
"""


def batch_size(read):
    try:
        text = read()
        int(text)
        return text
    except (OSError, ValueError) as error:
        raise SettingsError("the batch size cannot be read") from error
