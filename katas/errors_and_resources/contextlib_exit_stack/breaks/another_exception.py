"""The caller gets an exception of the manager's own.

Breaks: "An exception of the block reaches the caller."
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
    except Exception as error:
        raise RuntimeError("the block failed") from error
    finally:
        for key in changes:
            if key in before:
                settings[key] = before[key]
            else:
                settings.pop(key, None)
