"""A row that is None turns the page.

Breaks: "A row can be any value, `None` and `0` included."
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
        if self._finished:
            raise StopIteration
        row = next(self._rows, None)
        if row is None:
            rows = self._fetch(self._page + 1)
            self._page += 1
            if not rows:
                self._finished = True
                raise StopIteration
            self._rows = iter(rows)
            return next(self._rows)
        return row
