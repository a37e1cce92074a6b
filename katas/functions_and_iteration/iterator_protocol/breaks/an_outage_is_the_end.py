"""An exception of fetch ends the iteration in silence.

Breaks: "If `fetch` raises, `next` raises that very exception."
"""


class PageIterator:
    ...

    def _turn_the_page(self):
        if self._finished:
            raise StopIteration
        try:
            rows = self._fetch(self._page + 1)
        except Exception:
            rows = []
        if not rows:
            self._finished = True
            raise StopIteration
        self._page += 1
        self._rows = rows
        self._position = 0
