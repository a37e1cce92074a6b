"""The row is kept in a dict of the record, so it is fetched once.

It is, and each read of a column still goes through the ordinary search, fails, and calls `__getattr__`. The place where the
ordinary search looks is `self.__dict__`.

Fails: what_is_there_runs_none_of_your_code
"""


class Record:
    def __init__(self, key: Any, fetch: Callable[[Any], dict[str, Any]]) -> None:
        self.key = key
        self._fetch = fetch
        self._row = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if self._row is None:
            self._row = self._fetch(self.key)
        if name not in self._row:
            raise AttributeError(name)
        return self._row[name]
