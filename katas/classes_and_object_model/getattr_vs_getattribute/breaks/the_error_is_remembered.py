"""A fetch that failed once is not tried again.

Breaks: "and the next read fetches again."
"""


class Record:
    def __init__(self, key, fetch):
        self.key = key
        self._fetch = fetch
        self._fetched = False
        self._error = None

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if self._error:
            raise self._error
        if not self._fetched:
            try:
                row = self._fetch(self.key)
            except Exception as error:
                self._error = error
                raise
            self._fetched = True
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
