"""Handler is entered as well.

Breaks: "`Handler` and `Listener` themselves are not."
"""


class Handler(metaclass=HandlerMeta):
    """Handles an event; registered by a metaclass."""

    event = "any"
