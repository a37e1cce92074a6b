"""Whatever goes wrong in `__getattr__`, the attribute is missing.

AttributeError says that there is no such attribute. The database was away, and the page shows "no city" instead of an error; `hasattr`
turns it into False. Let what the fetch raises out.

Breaks: "What `fetch` raises comes out of the read"
Fails: a_failed_fetch_is_tried_again
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
