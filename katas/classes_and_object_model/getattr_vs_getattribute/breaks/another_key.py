"""The row is fetched with the key as text.

Breaks: "`fetch(key)` returns the row, a dict from column to value."
"""


class Record:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if not self._fetched:
            row = self._fetch(str(self.key))
            self._fetched = True
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
