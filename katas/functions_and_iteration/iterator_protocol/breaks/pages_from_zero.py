"""The first page is page 0.

Breaks: "`iter(result)` returns a new iterator each time, which begins at page 1 and fetches its own pages."
"""


class PageIterator:
    ...

    def __init__(self, fetch):
        self._fetch = fetch
        self._page = -1
        self._rows = []
        self._position = 0
        self._finished = False
