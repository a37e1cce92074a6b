"""None means that nothing was fetched yet.

Until `fetch` returns None. After two reads of such a report, it had been called
{{rows_are_fetched_once: fetched after two reads of rows that are None}} times. Ask whether there is a value, not what it is: with an
object of your own for "not yet", or with `cached_property`, which looks for the entry in the instance.

Breaks: "Later reads give the same value, whatever it was."
Fails: rows_are_fetched_once
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
