"""None is a value like any other.

Breaks: "A value `None` in `changes` means that the key is missing in the block."
"""


@contextmanager
def overridden(settings, changes):
    before = {key: settings[key] for key in changes if key in settings}
    try:
        settings.update(changes)
        yield settings
    finally:
        for key in changes:
            if key in before:
                settings[key] = before[key]
            else:
                settings.pop(key, None)
