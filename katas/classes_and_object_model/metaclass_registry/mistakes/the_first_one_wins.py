"""`registry.setdefault(event, cls)` keeps what is there.

It does, and says nothing: the second class exists, looks registered to its author, and is never called. Two classes for one event are an
error that somebody has to hear of. Refuse the second.

Fails: an_event_belongs_to_one_class
"""


def _enter(cls: type, registry: dict[str, type]) -> None:
    event = vars(cls).get("event")
    if not isinstance(event, str) or not event:
        raise TypeError(f"{cls.__name__} does not say its event")
    if not cls.__doc__:
        raise TypeError(f"{cls.__name__} has no docstring")
    registry.setdefault(event, cls)
