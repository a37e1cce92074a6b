"""A commit empties the map.

Breaks: "For a row that the session knows already, it sends nothing and returns the same object"
"""

class Session:
    ...

    def commit(self):
        self.flush()
        self._conn.commit()
        self._objects.clear()
        self._stored.clear()
