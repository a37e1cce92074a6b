"""`__getattr__` fetches the row and returns the column.

It was asked once for each column, because the record still did not have the attribute: fetches after reading,
{{the_first_missing_name_fetches: fetches after reading}}. Put the row into `self.__dict__`, and the ordinary search finds it.

Fails: the_first_missing_name_fetches
"""


class Record:
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        row = self._fetch(self.key)
        if name not in row:
            raise AttributeError(name)
        return row[name]

    ...
