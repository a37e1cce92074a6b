"""`call_all(self, *args, **kwargs)` has no parameter of its own.

It has `self`, and that can be passed by keyword like any other: {{no_name_is_taken: call}} was refused.
`call_all(self, /, *args, **kwargs)` keeps the name free.

Fails: no_name_is_taken
"""


class Router:
    ...

    def call_all(self, *args, **kwargs):
        return [handler(*args, **kwargs) for handler in self._handlers.values()]
