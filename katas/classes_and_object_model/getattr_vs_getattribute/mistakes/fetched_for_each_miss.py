"""An attribute that is missing has not been fetched yet.

It may not exist at all. Then each read of it fetches the row again, and again in vain: a template that asks for an optional
column does so on every page. Remember that the row has been fetched, also if it had no columns.

Fails: what_is_no_column_raises
"""


class Record:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        row = self._fetch(self.key)
        for column, value in row.items():
            self.__dict__.setdefault(column, value)
        if name not in row:
            raise AttributeError(name)
        return row[name]

    ...
