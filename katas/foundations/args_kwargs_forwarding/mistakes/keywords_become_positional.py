"""The values are what matters, so `*kwargs.values()` will do.

The name of an argument decides which parameter it fills. {{everything_is_passed_on: call}} reached the handler as
`{{everything_is_passed_on: actual}}`. `**kwargs` in the call passes names and values.

Fails: everything_is_passed_on
"""


class Router:
    ...

    def call(self, name, /, *args, **kwargs):
        return self._handlers[name](*args, *kwargs.values())
