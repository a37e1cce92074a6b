"""The rows cannot be deleted.

Breaks: "`del report.rows` forgets the value, so that the next read fetches anew."
"""


class Report:
    def __init__(self, fetch):
        self._fetch = fetch

    @property
    def rows(self):
        if not hasattr(self, "_rows"):
            self._rows = self._fetch()
        return self._rows
