"""A `TypeError` from a handler means that its arguments did not fit.

It can also come from the middle of the handler, and then the caller is told something false: {{failures_go_on: call}}
gave `{{failures_go_on: actual}}`. Python's own message names the function and the parameter. Let exceptions go on.

Fails: failures_go_on
"""


class Router:
    ...

    def call(self, name, /, *args, **kwargs):
        try:
            return self._handlers[name](*args, **kwargs)
        except TypeError as problem:
            raise TypeError(f"{name}: wrong arguments") from problem
