"""Orders that come in pages, as one iterable."""


class PagedResult:
    """All rows of all pages: `fetch(n)` returns the rows of page n, from 1, and an empty list after the last."""

    def __init__(self, fetch):
        self._fetch = fetch
        self._page = 0
        self._rows = []
        self._position = 0

    # TODO: this is right for one loop, as long as no request fails. Who should hold the position?

    def __iter__(self):
        return self

    def __next__(self):
        if self._position == len(self._rows):
            self._page += 1
            self._rows = self._fetch(self._page)
            self._position = 0
        if not self._rows:
            raise StopIteration
        self._position += 1
        return self._rows[self._position - 1]


class PageIterator:
    """One walk through the pages."""
