"""Every record has gone through `__init__`.

`copy.copy` and `pickle` make one with `__new__` alone, and ask it for `__setstate__` before anything is set. `__getattr__` reads
`self` there, the attribute is missing, `__getattr__` is asked for it, and so on until RecursionError. Look at the name
before you touch `self`.

Fails: python_asks_for_names_too
"""


class Record:
    def __getattr__(self, name: str) -> Any:
        if not self._fetched and not name.startswith("__"):
            row = self._fetch(self.key)
            self._fetched = True
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
