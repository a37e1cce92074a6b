"""What was not there once need not be asked for again.

Somebody may insert the row in the meantime, and `get` still says None: a remembered absence is a cache, and nobody tells it. The identity map
remembers objects.

Breaks: "If there is no such row, it returns None, and asks again the next time."
Fails: one_row_is_one_object
"""

class Session:
    ...

    def get(self, cls, key):
        if (cls, key) in self._objects:
            return self._objects[cls, key]
        values = self._select(cls, key)
        if values is None:
            self._objects[cls, key] = None
            return None
        obj = cls()
        self._remember(obj, values)
        return obj
