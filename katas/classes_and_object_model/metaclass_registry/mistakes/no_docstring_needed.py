"""A docstring is a matter of taste.

The task asks for one, and the moment at which a class is made is the last one at which somebody can be stopped. `cls.__doc__` is None for a
class that has none of its own.

Breaks: "it has no docstring of its own"
Fails: what_is_incomplete_is_refused
"""


def _enter(cls, registry):
    event = vars(cls).get("event")
    if not isinstance(event, str) or not event:
        raise TypeError(f"{cls.__name__} does not say its event")
    if event in registry:
        raise TypeError(f"{cls.__name__}: the event {event!r} belongs to {registry[event].__name__}")
    registry[event] = cls
