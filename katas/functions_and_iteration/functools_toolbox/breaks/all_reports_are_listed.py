"""A list of the class holds all reports.

Breaks: "and a report that nobody refers to any more is freed."
"""


class Report:
    ...

    _all = []

    def __init__(self, fetch):
        self._fetch = fetch
        self._all.append(self)
