"""A missing row raises.

Breaks: "If there is no such row, it returns None"
"""

class Session:
    ...

    def get(self, cls, key):
        if (cls, key) in self._objects:
            return self._objects[cls, key]
        values = self._select(cls, key)
        if values is None:
            raise LookupError(key)
        obj = cls()
        self._remember(obj, values)
        return obj
