"""Python asks for the attributes that the program names.

It asks for its own as well: `copy`, `pickle` and templates look for names such as `__deepcopy__` or `__html__` on the instance. Each
of them is missing, so each of them arrived here and fetched the row. A copy under construction does not even have the
attributes that `__getattr__` needs.

Fails: python_asks_for_names_too
"""


class Record:
    def __getattr__(self, name: str) -> Any:
        if not self._fetched:
            row = self._fetch(self.key)
            self._fetched = True
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
