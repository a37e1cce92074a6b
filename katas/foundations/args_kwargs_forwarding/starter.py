"""A router for the commands of a chat bot."""


class Router:
    """Handlers by name, and calls that are passed on to them."""

    def __init__(self):
        self._handlers = {}

    def register(self, name, handler):
        """Make `handler` known as `name`."""
        self._handlers[name] = handler

    def call(self, name, argument):
        """Call one handler."""
        # TODO: any arguments, by position or by keyword.
        return self._handlers[name](argument)

    def call_all(self, argument):
        """Call each handler with the same arguments."""
        # TODO


def call_text(name, argument):
    """A call as text, for the log."""
    # TODO
    return f"{name}({argument!r})"


def bound(fn, args, kwargs):
    """The extra mile: what each parameter of `fn` would be."""
    # TODO
