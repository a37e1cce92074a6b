"""An empty string is an event.

Breaks: "its own body does not set `event` to a string with at least one character"
"""


def _enter(cls, registry):
    event = vars(cls).get("event")
    if not isinstance(event, str):
        raise TypeError(f"{cls.__name__} does not say its event")
    if not cls.__doc__:
        raise TypeError(f"{cls.__name__} has no docstring")
    if event in registry:
        raise TypeError(f"{cls.__name__}: the event {event!r} belongs to {registry[event].__name__}")
    registry[event] = cls
