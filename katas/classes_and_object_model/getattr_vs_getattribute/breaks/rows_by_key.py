"""Rows are shared by key.

Breaks: "The first read of an attribute that the record does not have calls `fetch`"
"""


class Record:
    _rows = {}

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if not self._fetched:
            if self.key not in self._rows:
                self._rows[self.key] = self._fetch(self.key)
            row = self._rows[self.key]
            self._fetched = True
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
