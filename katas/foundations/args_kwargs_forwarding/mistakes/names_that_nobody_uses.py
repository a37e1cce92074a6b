"""A parameter with an underscore in front of its name is in nobody's way.

Until somebody passes that name: then Python refuses, as with any other name. An unusual name makes the collision rare,
and hard to find. A `/` makes it impossible.

Fails: no_name_is_taken
"""


class Router:
    ...

    def call(_self, _name, *args, **kwargs):
        return _self._handlers[_name](*args, **kwargs)

    def call_all(_self, *args, **kwargs):
        return [handler(*args, **kwargs) for handler in _self._handlers.values()]
