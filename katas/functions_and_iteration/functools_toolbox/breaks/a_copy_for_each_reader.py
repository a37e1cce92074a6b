"""Each read gives a copy of the rows.

Breaks: "Later reads give the same value, whatever it was."
"""


class Report:
    def __init__(self, fetch):
        self._fetch = fetch

    @property
    def rows(self):
        if not hasattr(self, "_rows"):
            self._rows = self._fetch()
        return list(self._rows) if isinstance(self._rows, list) else self._rows

    @rows.deleter
    def rows(self):
        del self._rows
