"""Listener has a metaclass, too.

Breaks: "and `Listener` with `__init_subclass__`, whose type is `type`"
"""


class ListenerMeta(HandlerMeta):
    registry = {}


class Listener(metaclass=ListenerMeta, abstract=True):
    """Handles an event."""
