"""Handlers that take a dictionary get it as it is.

Breaks: "A keyword argument may have any name, `name`, `self` and `handler` included."
"""


class Router:
    ...

    def call_all(self, /, *args, handler=None, **kwargs):
        return [one(*args, **kwargs) for one in self._handlers.values()]
