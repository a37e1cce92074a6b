"""A rollback empties the map.

Breaks: "Then all objects that the session knows have the values of their rows again"
"""

class Session:
    ...

    def rollback(self):
        self._conn.rollback()
        self._added.clear()
        for (cls, key), obj in list(self._objects.items()):
            values = self._select(cls, key)
            if values is None:
                del self._objects[cls, key], self._stored[cls, key]
            else:
                self._remember(obj, values)
        self._objects.clear()
