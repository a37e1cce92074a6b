"""A KeyError says that there is no such column.

`hasattr`, `getattr` with a default and `copy` wait for AttributeError and for nothing else: reading `age` raised
{{what_is_no_column_raises: record.age, before the row was fetched}} through all of them. Translate it: `raise
AttributeError(name) from None`.

Fails: what_is_no_column_raises
"""


class Record:
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if not self._fetched:
            row = self._fetch(self.key)
            self._fetched = True
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
        return self.__dict__[name]

    ...
