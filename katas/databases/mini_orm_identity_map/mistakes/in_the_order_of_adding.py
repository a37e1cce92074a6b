"""Objects are inserted in the order in which they were added.

The program added a copy before its book, and the database refused it: its foreign key refers to a row that was not there yet. Sort what was added by the
classes, parents first.

Breaks: "A flush inserts a row before the rows that refer to it, in whichever order the objects were added."
Fails: parents_come_first
"""

class Session:
    ...

    def flush(self):
        for obj in self._added:
            self._insert(obj)
        self._added.clear()
        for (cls, key), obj in self._objects.items():
            stored = self._stored[cls, key]
            changed = {name: value for name, value in _values(obj).items() if value != stored[name]}
            if changed:
                places = ", ".join(f"{name} = ?" for name in changed)
                self._conn.execute(f"UPDATE {cls.table} SET {places} WHERE id = ?", (*changed.values(), key))
                stored.update(changed)
