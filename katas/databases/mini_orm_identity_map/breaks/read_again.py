"""A known object is read again.

Breaks: "it sends nothing and returns the same object, as it is"
"""

class Session:
    ...

    def get(self, cls, key):
        if (cls, key) in self._objects:
            obj = self._objects[cls, key]
            self._remember(obj, self._select(cls, key))
            return obj
        values = self._select(cls, key)
        if values is None:
            return None
        obj = cls()
        self._remember(obj, values)
        return obj
