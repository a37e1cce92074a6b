"""The text of the original error in the new one is all that anybody needs.

Text cannot be asked for its type, its `errno` or its traceback. And since `from` is missing, the traceback says that another
exception occurred "during handling of" the first, as if the handler were broken. `raise SettingsError(...) from error` sets
`__cause__`.

Fails: the_cause_is_kept
"""


def batch_size(read):
    try:
        return int(read())
    except (OSError, ValueError) as error:
        raise SettingsError(f"the batch size cannot be read: {error}")
