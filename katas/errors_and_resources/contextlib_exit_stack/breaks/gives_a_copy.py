"""The block gets a copy of the settings.

Breaks: "`as` gives `settings` itself"
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
        yield dict(settings)
    finally:
        for key in changes:
            if key in before:
                settings[key] = before[key]
            else:
                settings.pop(key, None)
