"""Id 0 counts as none.

Breaks: "If its `id` is None"
"""

class Session:
    ...

    def _insert(self, obj):
        values = _values(obj)
        values["id"] = values["id"] or None
        text = f"INSERT INTO {obj.table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"
        cursor = self._conn.execute(text, tuple(values.values()))
        values["id"] = cursor.lastrowid
        self._remember(obj, values)
