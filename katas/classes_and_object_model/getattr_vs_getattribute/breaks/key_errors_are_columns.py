"""A KeyError of the fetch is a missing column.

Breaks: "What `fetch` raises comes out of the read"
"""


class Record:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        try:
            if not self._fetched:
                row = self._fetch(self.key)
                self._fetched = True
                for column, value in row.items():
                    self.__dict__.setdefault(column, value)
            return self.__dict__[name]
        except KeyError:
            raise AttributeError(name) from None

    ...
