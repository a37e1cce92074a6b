"""The result keeps the pages for later loops.

Breaks: "`iter(result)` returns a new iterator each time, which begins at page 1 and fetches its own pages."
"""


class PagedResult:
    def __init__(self, fetch):
        self._fetch = fetch
        self._pages = {}

    def _kept(self, page):
        if page not in self._pages:
            self._pages[page] = self._fetch(page)
        return self._pages[page]

    def __iter__(self):
        return PageIterator(self._kept)
