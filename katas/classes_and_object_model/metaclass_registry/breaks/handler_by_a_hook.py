"""Handler has the hook as well, and a metaclass that does nothing but hide the registry.

Breaks: "`Handler` with a metaclass `HandlerMeta`"
"""


class Handler:
    """Handles an event."""

    registry = {}

    def __init_subclass__(cls, *, abstract=False, **keywords):
        super().__init_subclass__(**keywords)
        if not abstract:
            _enter(cls, Handler.registry)
