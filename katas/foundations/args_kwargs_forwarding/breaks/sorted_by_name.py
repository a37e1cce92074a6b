"""The handlers are called in the order of their names.

Breaks: "in the order in which they were registered, and returns a list of what they returned"
"""


class Router:
    ...

    def call_all(self, /, *args, **kwargs):
        return [self._handlers[name](*args, **kwargs) for name in sorted(self._handlers)]
