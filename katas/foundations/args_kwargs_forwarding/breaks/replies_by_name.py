"""The replies come in a dictionary.

Breaks: "returns a list of what they returned"
"""


class Router:
    ...

    def call_all(self, /, *args, **kwargs):
        return {name: handler(*args, **kwargs) for name, handler in self._handlers.items()}
