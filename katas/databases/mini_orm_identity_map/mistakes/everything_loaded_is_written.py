"""A flush saves all objects that are there.

Seven were loaded, none was changed, and {{only_changes_are_written: statements of a flush without a change}} statements were sent. Keep the values that were loaded, and
compare before you write.

Fails: only_changes_are_written what_was_added_is_inserted_once
"""

class Session:
    ...

    def flush(self):
        for obj in _parents_first(self._added):
            self._insert(obj)
        self._added.clear()
        for (cls, key), obj in self._objects.items():
            stored = self._stored[cls, key]
            changed = {name: value for name, value in _values(obj).items() if name != "id"}
            if changed:
                places = ", ".join(f"{name} = ?" for name in changed)
                self._conn.execute(f"UPDATE {cls.table} SET {places} WHERE id = ?", (*changed.values(), key))
                stored.update(changed)
