"""A name that is not a column has no value, so it is None.

To Python an attribute that can be read exists. `hasattr(record, "age")` says True, a typing error in a template shows an empty
field, and nobody hears of it. `__getattr__` has to raise AttributeError for what it does not know either.

Fails: what_is_no_column_raises, python_asks_for_names_too
"""


class Record:
    def __getattr__(self, name: str) -> Any:
        if not self._fetched:
            row = self._fetch(self.key)
            self._fetched = True
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
        return self.__dict__.get(name)

    ...
