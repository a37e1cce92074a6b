"""A value that is false removes the key.

Breaks: "In the block, `settings` has the values of `changes`."
"""


@contextmanager
def overridden(settings, changes):
    before = {key: settings[key] for key in changes if key in settings}
    try:
        for key, value in changes.items():
            if not value:
                settings.pop(key, None)
            else:
                settings[key] = value
        yield settings
    finally:
        for key in changes:
            if key in before:
                settings[key] = before[key]
            else:
                settings.pop(key, None)
