"""A row without columns is fetched again.

Breaks: "Once a row has been fetched, `fetch` is not called again, whatever is read."
"""


class Record:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if not self._fetched:
            row = self._fetch(self.key)
            self._fetched = bool(row)
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
