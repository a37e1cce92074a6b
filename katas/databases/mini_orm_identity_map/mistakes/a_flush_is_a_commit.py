"""To flush is to save.

A flush sends the statements, so that they have their ids and later queries see them. Whether they stay is decided by commit or rollback, at the end of the
unit. A flush that commits stores half a unit for good.

Breaks: "`flush()` leaves the transaction open."
Fails: a_unit_is_committed_or_undone
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
                stored.update(changed)
        self._conn.commit()
