"""One object remembers for all calls.

Breaks: "As a decorator, `@overridden(settings, changes)` does all this around each call of the function."
"""

from contextlib import ContextDecorator


class overridden(ContextDecorator):
    def __init__(self, settings, changes):
        self.settings, self.changes = settings, changes

    def __enter__(self):
        self.before = {key: self.settings[key] for key in self.changes if key in self.settings}
        for key, value in self.changes.items():
            if value is None:
                self.settings.pop(key, None)
            else:
                self.settings[key] = value
        return self.settings

    def __exit__(self, *exception):
        for key in self.changes:
            if key in self.before:
                self.settings[key] = self.before[key]
            else:
                self.settings.pop(key, None)
