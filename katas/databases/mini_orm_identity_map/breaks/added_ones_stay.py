"""What was added and not flushed stays.

Breaks: "it forgets those that were added and have no row now, flushed or not."
"""

class Session:
    ...

    def rollback(self):
        self._conn.rollback()
        for (cls, key), obj in list(self._objects.items()):
            values = self._select(cls, key)
            if values is None:
                del self._objects[cls, key], self._stored[cls, key]
            else:
                self._remember(obj, values)
