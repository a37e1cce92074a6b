"""Columns become attributes of the class.

Breaks: "and the columns become attributes."
"""


class Record:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if not self._fetched:
            row = self._fetch(self.key)
            self._fetched = True
            for column, value in row.items():
                setattr(type(self), column, value)
            if name in row:
                return row[name]
        raise AttributeError(name)

    ...
