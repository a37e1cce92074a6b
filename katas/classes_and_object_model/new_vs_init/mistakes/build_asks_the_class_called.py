"""The `__init__` that runs is the one of the class that was called.

It is looked up on the class of the object. Where `__new__` chose a subclass, that is the subclass, whose `__init__` may
set more than its parent's does.

Fails: build_does_what_a_call_does
"""


def build(cls: type[Any], *args: Any, **kwargs: Any) -> Any:
    made = cls.__new__(cls, *args, **kwargs)
    if isinstance(made, cls):
        cls.__init__(made, *args, **kwargs)
    return made
