"""A key that the block has deleted cannot be removed.

Breaks: "has its old value, which may have been `None`, or is missing again"
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
        for key, value in changes.items():
            if key in before:
                settings[key] = before[key]
            elif value is not None:
                del settings[key]
