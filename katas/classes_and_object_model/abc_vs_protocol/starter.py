"""Two kinds of contract: one that is inherited, with code in it, and one that is only matched."""


class Storage:
    """Where a backup goes. Subclasses say how one value is kept."""

    # TODO: region, get and put are abstract; put_many is not.


class MemoryStorage(Storage):
    """Keeps the values in a dict."""

    # TODO


class SupportsPing:
    """Anything that can be asked whether it is alive."""

    # TODO: a protocol, which also works with isinstance.


def can_ping(thing):
    """Whether the call `thing.ping()` fits."""
    # TODO: isinstance only sees that there is a `ping`.
    return isinstance(thing, SupportsPing)


class LegacyStore:
    """Belongs to another team: it knows nothing of Storage, and stays as it is."""

    region = "basement"

    def __init__(self):
        self.rows = []

    def get(self, key):
        """The value of `key`; raises KeyError if there is none."""
        return dict(self.rows)[key]

    def put(self, key, value):
        """Keep `value` as the value of `key`."""
        self.rows.append((key, value))
