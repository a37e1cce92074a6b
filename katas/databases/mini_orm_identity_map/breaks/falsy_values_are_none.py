"""False values come as None.

Breaks: "with the values of the row"
"""

class Session:
    ...

    def get(self, cls, key):
        if (cls, key) in self._objects:
            return self._objects[cls, key]
        values = self._select(cls, key)
        if values is None:
            return None
        obj = cls()
        self._remember(obj, {name: value or None if name != "id" else value for name, value in values.items()})
        return obj
