"""Rows that are None are fetched again.

Breaks: "Later reads give the same value, whatever it was."
"""


class Report:
    def __init__(self, fetch):
        self._fetch = fetch
        self._rows = None

    @property
    def rows(self):
        if self._rows is None:
            self._rows = self._fetch()
        return self._rows

    @rows.deleter
    def rows(self):
        self._rows = None
