"""The key is read from the row.

Breaks: "Making a record and reading its `key` do not fetch."
"""


class Record:
    def __init__(self, key, fetch):
        self._key = key
        self._fetch = fetch
        self._fetched = False

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if not self._fetched:
            row = self._fetch(self._key)
            self._fetched = True
            self.__dict__.setdefault("key", self._key)
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
