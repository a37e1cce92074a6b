"""`*args` passes on all arguments.

It passes on the positional ones. {{everything_is_passed_on: call}} reached the handler as
`{{everything_is_passed_on: actual}}`, without an error: options fall back to their defaults, and nobody notices.
Forwarding needs both, `handler(*args, **kwargs)`.

Fails: everything_is_passed_on
"""


class Router:
    ...

    def call(self, name, /, *args, **kwargs):
        return self._handlers[name](*args)
