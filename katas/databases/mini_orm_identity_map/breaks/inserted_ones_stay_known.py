"""An object whose INSERT was undone stays known.

Breaks: "it forgets those that were added and have no row now, flushed or not."
"""

class Session:
    ...

    def rollback(self):
        self._conn.rollback()
        self._added.clear()
        for (cls, key), obj in list(self._objects.items()):
            values = self._select(cls, key)
            if values is None:
                continue
            else:
                self._remember(obj, values)
