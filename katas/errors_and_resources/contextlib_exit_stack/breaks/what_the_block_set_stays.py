"""A key that the block has changed again is left as the block left it.

Breaks: "What the block did to these keys is undone, too."
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
            if settings.get(key) != value:
                continue
            if key in before:
                settings[key] = before[key]
            else:
                settings.pop(key, None)
