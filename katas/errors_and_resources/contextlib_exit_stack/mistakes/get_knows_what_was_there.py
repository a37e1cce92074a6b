"""`settings.get(key)` remembers the old value, and None means that there was none.

Then a key whose value *was* None is missing afterwards. Two different things need two different marks: ask `key in settings`, or give
`get` a default of your own that nobody else can have stored, such as `object()`.

Fails: settings_are_changed_for_the_block
"""


@contextmanager
def overridden(settings, changes):
    before = {key: settings.get(key) for key in changes}
    try:
        for key, value in changes.items():
            if value is None:
                settings.pop(key, None)
            else:
                settings[key] = value
        yield settings
    finally:
        for key, value in before.items():
            if value is None:
                settings.pop(key, None)
            else:
                settings[key] = value
