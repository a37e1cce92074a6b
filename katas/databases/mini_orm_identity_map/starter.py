"""A session: one object for each row, and one moment at which everything that changed is written."""


class Session:
    """Loads objects, remembers what was loaded, and writes what has changed since."""

    def __init__(self, conn):
        self._conn = conn
        # TODO: what has to be remembered to know which objects there are, and what has changed?

    def get(self, cls, key):
        """The object of that row, always the same one; None if there is no such row."""
        row = self._conn.execute(f"SELECT {', '.join(cls.columns)} FROM {cls.table} WHERE id = ?", (key,)).fetchone()
        if row is None:
            return None
        obj = cls()
        for name, value in zip(cls.columns, row):
            setattr(obj, name, value)
        return obj

    def add(self, obj):
        """Have the object inserted by the next flush."""
        # TODO

    def flush(self):
        """Write what was added and what has changed; the transaction stays open."""
        # TODO

    def commit(self):
        """Write everything, and make it permanent."""
        # TODO

    def rollback(self):
        """Undo the transaction; objects have the values of their rows again."""
        # TODO
