"""The message does not say which class.

Breaks: "The class statement raises TypeError, and the message contains the name of the class, if"
"""


def _enter(cls, registry):
    event = vars(cls).get("event")
    if not isinstance(event, str) or not event:
        raise TypeError(f"{cls.__name__} does not say its event")
    if not cls.__doc__:
        raise TypeError(f"a handler has no docstring")
    if event in registry:
        raise TypeError(f"{cls.__name__}: the event {event!r} belongs to {registry[event].__name__}")
    registry[event] = cls
