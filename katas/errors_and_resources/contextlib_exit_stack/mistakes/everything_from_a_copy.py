"""A copy of the whole dict, written back at the end, puts everything in order.

It puts more in order than was asked for: what the block set on purpose, in keys that are none of the changes, is gone as well. Remember the
keys that you change, and only these.

Fails: only_the_changed_keys_are_put_back
"""


@contextmanager
def overridden(settings, changes):
    before = dict(settings)
    try:
        for key, value in changes.items():
            if value is None:
                settings.pop(key, None)
            else:
                settings[key] = value
        yield settings
    finally:
        settings.clear()
        settings.update(before)
