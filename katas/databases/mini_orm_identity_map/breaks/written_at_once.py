"""An assignment is written at once.

Breaks: "Assigning to an attribute does not."
"""

class Session:
    ...

    def get(self, cls, key):
        if (cls, key) in self._objects:
            return self._objects[cls, key]
        values = self._select(cls, key)
        if values is None:
            return None
        session = self

        def written(obj, name, value):
            object.__setattr__(obj, name, value)
            if name in cls.columns and (cls, key) in session._objects:
                session._conn.execute(f"UPDATE {cls.table} SET {name} = ? WHERE id = ?", (value, key))
                session._stored[cls, key][name] = value

        cls.__setattr__ = written
        obj = cls()
        self._remember(obj, values)
        return obj
