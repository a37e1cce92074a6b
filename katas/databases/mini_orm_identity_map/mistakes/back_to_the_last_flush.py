"""A rollback brings back the values that were written last.

What the last flush wrote has been rolled back as well: {{a_unit_is_committed_or_undone: objects after a rollback before any commit}}. The row has what
the last *commit* left. Ask the database, or keep a second set of values that only a commit replaces.

Fails: a_unit_is_committed_or_undone
"""

class Session:
    ...

    def rollback(self):
        self._conn.rollback()
        self._added.clear()
        for (cls, key), obj in list(self._objects.items()):
            if self._select(cls, key) is None:
                del self._objects[cls, key], self._stored[cls, key]
                continue
            for name, value in self._stored[cls, key].items():
                setattr(obj, name, value)
