"""A router takes a list of arguments and a dictionary of options.

That moves the packing to each caller, who has to write `router.call("say", [user], {"to": room})` for what was a call.
With `*args` and `**kwargs` in the `def`, Python packs: {{everything_is_passed_on: message}}.

Fails: everything_is_passed_on
"""


class Router:
    ...

    def call(self, name, args=(), kwargs={}):
        return self._handlers[name](*args, **kwargs)
