"""`handler(args, kwargs)` passes on what came in.

It passes two arguments: a tuple and a dictionary. {{everything_is_passed_on: call}} reached the handler as
`{{everything_is_passed_on: actual}}`. A star in the `def` collects; only a star in the call spreads the arguments out
again.

Fails: everything_is_passed_on
"""


class Router:
    ...

    def call(self, name, /, *args, **kwargs):
        return self._handlers[name](args, kwargs)
