"""`call(self, name, *args, **kwargs)` takes any arguments.

Any but `name` and `self`: {{no_name_is_taken: call}} gives two values to one parameter, and Python refuses. What stands
before a `/` can only be passed by position, so its name stays free for `**kwargs`.

Fails: no_name_is_taken
"""


class Router:
    ...

    def call(self, name, *args, **kwargs):
        return self._handlers[name](*args, **kwargs)
