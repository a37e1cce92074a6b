"""The text of the original error in the new one is all that anybody needs.

Text cannot be asked for its type, its `errno` or its traceback. Only `raise SettingsError(...) from error` sets `__cause__`. Without
`from`, the traceback tells of the two as if the handler itself had failed; with `from None` it hides the first one.

Fails: the_cause_is_kept
"""


def batch_size(read):
    try:
        return int(read())
    except (OSError, ValueError) as error:
        raise SettingsError(f"the batch size cannot be read: {error}")
