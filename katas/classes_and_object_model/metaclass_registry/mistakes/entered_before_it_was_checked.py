"""A class can be entered first, since a refusal ends the class statement anyway.

It ends the statement, and leaves the entry. The name of the class is not bound anywhere, but the registry holds a class that was
refused, and the dispatcher finds it. Enter it as the last step, when nothing can be refused any more.

Fails: what_is_incomplete_is_refused
"""


def _enter(cls: type, registry: dict[str, type]) -> None:
    event = vars(cls).get("event")
    if not isinstance(event, str) or not event:
        raise TypeError(f"{cls.__name__} does not say its event")
    if event in registry:
        raise TypeError(f"{cls.__name__}: the event {event!r} belongs to {registry[event].__name__}")
    registry[event] = cls
    if not cls.__doc__:
        raise TypeError(f"{cls.__name__} has no docstring")
