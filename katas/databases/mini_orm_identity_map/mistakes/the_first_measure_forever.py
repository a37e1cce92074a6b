"""What was loaded is the measure for as long as the object lives.

After a flush the row has other values. Measured by the old ones, the object is still changed, and the next flush sent
{{only_changes_are_written: statements of the flush after that}} statements; and a change back to the first value is never written. Bring the stored values up to date
with each write.

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
                places = ", ".join(f"{name} = ?" for name in changed)
                self._conn.execute(f"UPDATE {cls.table} SET {places} WHERE id = ?", (*changed.values(), key))
