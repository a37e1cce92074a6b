"""Options that are None are left out.

Breaks: "with all the other arguments as they were passed"
"""


class Router:
    ...

    def call(self, name, /, *args, **kwargs):
        return self._handlers[name](*args, **{key: value for key, value in kwargs.items() if value is not None})
