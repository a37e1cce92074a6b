"""Note that the row has been fetched, then fetch it.

`fetch` can raise. The record believes from then on that it has its columns, and the next read says that there is no such
attribute, although the database is back. Note it when `fetch` has returned.

Fails: a_failed_fetch_is_tried_again
"""


class Record:
    def __getattr__(self, name: str) -> Any:
        if not name.startswith("__") and not self._fetched:
            self._fetched = True
            for column, value in self._fetch(self.key).items():
                self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
