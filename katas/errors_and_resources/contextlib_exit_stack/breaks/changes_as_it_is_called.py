"""The old values are read when the manager is made.

Breaks: "each key of `changes` is as it was when the block was entered"
"""


def overridden(settings, changes):
    before = {key: settings[key] for key in changes if key in settings}

    @contextmanager
    def manager():
        try:
            for key, value in changes.items():
                if value is None:
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

    return manager()
