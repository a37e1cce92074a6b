"""A fetch that fails is a missing attribute.

Breaks: "What `fetch` raises comes out of the read"
"""


class Record:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if not self._fetched:
            try:
                row = self._fetch(self.key)
            except Exception as error:
                raise AttributeError(name) from error
            self._fetched = True
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
