"""`next(rows, None)` gives None when the page is used up.

It gives None for a row that is None as well, and so that row is passed over:
{{rows_and_lists_stay_as_they_are: rows of pages that hold None, 0, '', False and []}} came. Take an object that nobody
else has as the default, or compare positions.

Breaks: "A row can be any value, `None` and `0` included."
Fails: rows_and_lists_stay_as_they_are
"""


class PageIterator:
    def __init__(self, fetch):
        self._fetch = fetch
        self._page = 0
        self._rows = iter(())
        self._finished = False

    def __iter__(self):
        return self

    def __next__(self):
        while not self._finished:
            row = next(self._rows, None)
            if row is not None:
                return row
            rows = self._fetch(self._page + 1)
            self._finished = not rows
            self._page += 1
            self._rows = iter(rows)
        raise StopIteration
