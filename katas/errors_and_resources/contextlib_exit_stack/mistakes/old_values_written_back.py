"""Putting back means assigning the old values.

A key that was missing has no old value. After an `update` with what was remembered it is still there, and the next test finds the
setting of this one. It has to be removed again.

Fails: settings_are_changed_for_the_block
"""


@contextmanager
def overridden(settings, changes):
    before = {key: settings[key] for key in changes if key in settings}
    try:
        for key, value in changes.items():
            if value is None:
                settings.pop(key, None)
            else:
                settings[key] = value
        yield settings
    finally:
        settings.update(before)
