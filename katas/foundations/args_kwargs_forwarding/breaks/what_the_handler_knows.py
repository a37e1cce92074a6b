"""Options that a handler does not know are left out.

Breaks: "An exception that a handler raises, or that calling it raises because the arguments do not fit, reaches the caller as it is."
"""


class Router:
    ...

    def call(self, name, /, *args, **kwargs):
        handler = self._handlers[name]
        parameters = inspect.signature(handler).parameters.values()
        if not any(one.kind is one.VAR_KEYWORD for one in parameters):
            known = {one.name for one in parameters}
            kwargs = {key: value for key, value in kwargs.items() if key in known}
        return handler(*args, **kwargs)
