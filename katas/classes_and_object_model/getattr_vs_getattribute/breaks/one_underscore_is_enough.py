"""A private name is not a column.

Breaks: "A name that begins with `__` is never a column"
"""


class Record:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        if not self._fetched:
            row = self._fetch(self.key)
            self._fetched = True
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
