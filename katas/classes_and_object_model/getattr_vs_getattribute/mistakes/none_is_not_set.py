"""An attribute that is None has not been set.

None is a value that somebody can assign: "we do not know the zip code". Ask whether the attribute is there, `column not in
self.__dict__`, not what it is.

Fails: what_was_assigned_stays
"""


class Record:
    def __getattr__(self, name: str) -> Any:
        if not name.startswith("__") and not self._fetched:
            row = self._fetch(self.key)
            self._fetched = True
            for column, value in row.items():
                if self.__dict__.get(column) is None:
                    self.__dict__[column] = value
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
