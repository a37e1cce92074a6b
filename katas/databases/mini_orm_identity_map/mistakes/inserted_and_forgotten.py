"""When an object has been inserted, the session has done its work.

The object has a row now, and the map does not know it: the next get of that row made a second object, and changes to the first were never written. Enter it with
the id that the database chose (`lastrowid`).

Fails: what_was_added_is_inserted_once
"""

class Session:
    ...

    def _insert(self, obj):
        values = _values(obj)
        text = f"INSERT INTO {obj.table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"
        cursor = self._conn.execute(text, tuple(values.values()))
        if obj.id is None:
            obj.id = cursor.lastrowid
