"""Id 0 is none.

Breaks: "returns the object of class `cls` for the row with that id"
"""

class Session:
    ...

    def get(self, cls, key):
        if not key:
            return None
        if (cls, key) in self._objects:
            return self._objects[cls, key]
        values = self._select(cls, key)
        if values is None:
            return None
        obj = cls()
        self._remember(obj, values)
        return obj
