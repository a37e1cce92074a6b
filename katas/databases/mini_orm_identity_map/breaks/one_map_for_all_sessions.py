"""All sessions share the map.

Breaks: "For a row that the session knows already"
"""

class Session:
    ...

    _everything = {}

    def __init__(self, conn):
        self._conn = conn
        self._objects = self._everything
        self._stored = {}
        self._added = []
