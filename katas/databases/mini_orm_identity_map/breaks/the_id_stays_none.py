"""The id is not set.

Breaks: "it gets the number that the database chose"
"""

class Session:
    ...

    def _insert(self, obj):
        values = _values(obj)
        text = f"INSERT INTO {obj.table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"
        cursor = self._conn.execute(text, tuple(values.values()))
        values["id"] = cursor.lastrowid
        self._objects[type(obj), values["id"]] = obj
        self._stored[type(obj), values["id"]] = {**values, "id": obj.id}
