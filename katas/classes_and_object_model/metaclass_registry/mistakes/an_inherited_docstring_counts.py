"""`inspect.getdoc(cls)` is the docstring of the class.

It looks on the parents if the class has none, and `Handler` has one, so every class passes. `cls.__doc__` is None for a class
without a docstring: Python sets it in each class.

Fails: what_is_incomplete_is_refused
"""

import inspect


def _enter(cls: type, registry: dict[str, type]) -> None:
    event = vars(cls).get("event")
    if not isinstance(event, str) or not event:
        raise TypeError(f"{cls.__name__} does not say its event")
    if not inspect.getdoc(cls):
        raise TypeError(f"{cls.__name__} has no docstring")
    if event in registry:
        raise TypeError(f"{cls.__name__}: the event {event!r} belongs to {registry[event].__name__}")
    registry[event] = cls
