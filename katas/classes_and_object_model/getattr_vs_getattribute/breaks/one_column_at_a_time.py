"""Only the column that was read becomes an attribute.

Breaks: "and the columns become attributes."
"""


class Record:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        row = self._fetch(self.key)
        if name not in row:
            raise AttributeError(name)
        self.__dict__[name] = row[name]
        return row[name]

    ...
