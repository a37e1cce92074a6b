"""An object that has changed is written with all of its columns.

Its other columns were loaded some time ago. What somebody else has changed in them since is {{only_changes_are_written: a column that somebody else changed meanwhile}}.
Write the columns that differ from what was loaded, and no others.

Breaks: "The UPDATE writes the columns that changed, and no others."
Fails: only_changes_are_written
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
            if changed:
                changed = _values(obj)
                places = ", ".join(f"{name} = ?" for name in changed)
                self._conn.execute(f"UPDATE {cls.table} SET {places} WHERE id = ?", (*changed.values(), key))
                stored.update(changed)
