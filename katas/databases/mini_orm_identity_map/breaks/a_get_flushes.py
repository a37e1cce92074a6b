"""A get flushes first.

Breaks: "It sends one SELECT."
"""

class Session:
    ...

    def get(self, cls, key):
        if (cls, key) in self._objects:
            return self._objects[cls, key]
        self.flush()
        values = self._select(cls, key)
        if values is None:
            return None
        obj = cls()
        self._remember(obj, values)
        return obj
