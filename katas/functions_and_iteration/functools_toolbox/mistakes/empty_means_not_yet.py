"""A false attribute means that nothing was fetched yet.

It means that the rows are false, and an empty list is false, too: after two reads of an empty report, fetch had been
called {{rows_are_fetched_once: fetched after two reads of rows that are []}} times. `cached_property` asks whether the
value is there.

Fails: rows_are_fetched_once
"""


class Report:
    def __init__(self, fetch):
        self._fetch = fetch
        self._rows = None

    @property
    def rows(self):
        if not self._rows:
            self._rows = self._fetch()
        return self._rows

    @rows.deleter
    def rows(self):
        self._rows = None
