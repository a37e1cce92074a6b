"""An unknown name does nothing.

Breaks: "An unknown name raises `KeyError`."
"""


class Router:
    ...

    def call(self, name, /, *args, **kwargs):
        if name in self._handlers:
            return self._handlers[name](*args, **kwargs)
