"""A store with versions: what a transaction sees, and when a version is garbage."""


class Conflict(Exception):
    """Another transaction has changed the key."""


class Store:
    """Values by key, each in several versions."""

    def __init__(self):
        self._versions = {}
        # TODO: how does a transaction know what was committed when it began?

    def begin(self, level="snapshot"):
        """A new transaction; level: "snapshot" or "read committed"."""
        return Tx(self, level)

    def versions(self, key):
        """How many versions of a key are stored."""
        return len(self._versions.get(key, []))

    def vacuum(self):
        """Remove the versions that nobody can see; return how many."""
        # TODO


class Tx:
    """A transaction on a store."""

    def __init__(self, store, level):
        self._store = store
        self._level = level

    def read(self, key):
        """The value that this transaction sees, or None."""
        # TODO

    def write(self, key, value):
        """Give the key a value, in a new version."""
        # TODO

    def delete(self, key):
        """Have the key no value any more."""
        # TODO

    def commit(self):
        """Let those who look from now on see the changes."""
        # TODO

    def rollback(self):
        """Let nobody ever see the changes."""
        # TODO


def run(store, work, attempts=3):
    """Do the work in a transaction, and begin again after a conflict."""
    # TODO: the extra mile
