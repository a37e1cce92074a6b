"""A refused flush is silent.

Breaks: "An error of the database reaches the caller"
"""

class Session:
    ...

    def flush(self):
        for obj in _parents_first(self._added):
            try:
                self._insert(obj)
            except sqlite3.Error:
                pass
        self._added.clear()
        for (cls, key), obj in self._objects.items():
            stored = self._stored[cls, key]
            changed = {name: value for name, value in _values(obj).items() if value != stored[name]}
            if changed:
                places = ", ".join(f"{name} = ?" for name in changed)
                self._conn.execute(f"UPDATE {cls.table} SET {places} WHERE id = ?", (*changed.values(), key))
                stored.update(changed)
