"""Each column has an UPDATE of its own.

Breaks: "`flush()` sends one UPDATE for each known object"
"""

class Session:
    ...

    def flush(self):
        for obj in _parents_first(self._added):
            self._insert(obj)
        self._added.clear()
        for (cls, key), obj in self._objects.items():
            stored = self._stored[cls, key]
            changed = {name: value for name, value in _values(obj).items() if value != stored[name]}
            for name, value in changed.items():
                self._conn.execute(f"UPDATE {cls.table} SET {name} = ? WHERE id = ?", (value, key))
                stored[name] = value
