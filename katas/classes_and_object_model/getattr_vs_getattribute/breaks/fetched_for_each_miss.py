"""Each name that is missing fetches anew.

Breaks: "`fetch` is not called again, whatever is read."
"""


class Record:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        row = self._fetch(self.key)
        for column, value in row.items():
            self.__dict__.setdefault(column, value)
        if name not in row:
            raise AttributeError(name)
        return row[name]

    ...
