"""The beginning of a column is enough.

Breaks: "A name that is not a column raises AttributeError."
"""


class Record:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if not self._fetched:
            row = self._fetch(self.key)
            self._fetched = True
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
        for column in self.__dict__:
            if name.startswith(column):
                return self.__dict__[column]
        raise AttributeError(name)

    ...
