"""Of one class, one object is inserted.

Breaks: "`flush()` sends one INSERT for each object that was added."
"""

class Session:
    ...

    def flush(self):
        for obj in {type(obj): obj for obj in _parents_first(self._added)}.values():
            self._insert(obj)
        self._added.clear()
        for (cls, key), obj in self._objects.items():
            stored = self._stored[cls, key]
            changed = {name: value for name, value in _values(obj).items() if value != stored[name]}
            if changed:
                places = ", ".join(f"{name} = ?" for name in changed)
                self._conn.execute(f"UPDATE {cls.table} SET {places} WHERE id = ?", (*changed.values(), key))
                stored.update(changed)
