"""`__init_subclass__` of `object` does nothing, so `super()` need not be called.

`super()` is the next class in the order of the *new* class's parents, and that may be another parent with a hook of its own. It
was not told of the class. Pass the call on, with the keywords that are not yours.

Fails: other_parents_are_told
"""


class Listener:
    def __init_subclass__(cls, *, abstract: bool = False, **keywords: Any) -> None:
        if not abstract:
            _enter(cls, Listener.registry)

    ...
