"""`getattr(cls, "event", None)` is the event of the class.

It is also that of any parent. A class that forgets its event below an abstract class with one gets that, and is registered for an event
that nobody wrote down for it. `vars(cls)` shows what stands in its own body.

Fails: what_is_incomplete_is_refused
"""


def _enter(cls: type, registry: dict[str, type]) -> None:
    event = getattr(cls, "event", None)
    if not isinstance(event, str) or not event:
        raise TypeError(f"{cls.__name__} does not say its event")
    if not cls.__doc__:
        raise TypeError(f"{cls.__name__} has no docstring")
    if event in registry:
        raise TypeError(f"{cls.__name__}: the event {event!r} belongs to {registry[event].__name__}")
    registry[event] = cls
