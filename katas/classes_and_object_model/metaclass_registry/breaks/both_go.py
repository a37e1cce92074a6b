"""Of two classes with one event, neither stays.

Breaks: "and a class that was registered before it stays there"
"""


def _enter(cls, registry):
    event = vars(cls).get("event")
    if not isinstance(event, str) or not event:
        raise TypeError(f"{cls.__name__} does not say its event")
    if not cls.__doc__:
        raise TypeError(f"{cls.__name__} has no docstring")
    if event in registry:
        raise TypeError(f"{cls.__name__}: the event {event!r} belongs to {registry.pop(event).__name__}")
    registry[event] = cls
