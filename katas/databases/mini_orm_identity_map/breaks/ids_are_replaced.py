"""Every id is chosen by the database.

Breaks: "If its `id` is None, it gets the number that the database chose."
"""

class Session:
    ...

    def _insert(self, obj):
        values = {**_values(obj), "id": None}
        text = f"INSERT INTO {obj.table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"
        cursor = self._conn.execute(text, tuple(values.values()))
        values["id"] = cursor.lastrowid
        self._remember(obj, values)
