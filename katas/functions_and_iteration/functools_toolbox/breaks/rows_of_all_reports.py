"""All reports share their rows.

Breaks: "Each report has rows of its own"
"""


class Report:
    _rows = []

    def __init__(self, fetch):
        self._fetch = fetch

    @property
    def rows(self):
        if not self._rows:
            self._rows.append(self._fetch())
        return self._rows[0]

    @rows.deleter
    def rows(self):
        self._rows.clear()
