"""`registry[event] = cls` enters the class.

It also replaces the one that was there. Two modules claim an event, and which class handles it depends on the order in which they are
imported. Look first, and refuse.

Breaks: "another class has been registered for that event."
Fails: an_event_belongs_to_one_class
"""


def _enter(cls: type, registry: dict[str, type]) -> None:
    event = vars(cls).get("event")
    if not isinstance(event, str) or not event:
        raise TypeError(f"{cls.__name__} does not say its event")
    if not cls.__doc__:
        raise TypeError(f"{cls.__name__} has no docstring")
    registry[event] = cls
