"""Copies of the old values are put back.

Breaks: "it has the very value that it had"
"""

import copy


@contextmanager
def overridden(settings, changes):
    before = {key: copy.deepcopy(settings[key]) for key in changes if key in settings}
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
