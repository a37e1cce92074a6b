"""A handler that answers nothing is asked again.

Breaks: "calls the handler of that name once, with all the other arguments as they were passed"
"""


class Router:
    ...

    def call(self, name, /, *args, **kwargs):
        self._handlers[name](*args, **kwargs)
        return self._handlers[name](*args, **kwargs)
