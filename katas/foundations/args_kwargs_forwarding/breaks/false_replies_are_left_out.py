"""A reply that is false is none.

Breaks: "returns a list of what they returned"
"""


class Router:
    ...

    def call_all(self, /, *args, **kwargs):
        return [answer for handler in self._handlers.values() if (answer := handler(*args, **kwargs))]
