"""A page that is shorter than the one before it is taken for the last.

Breaks: "Pages differ in length, and the first empty one is the end."
"""


class PageIterator:
    ...

    def _turn_the_page(self):
        if self._finished:
            raise StopIteration
        rows = self._fetch(self._page + 1)
        if len(rows) < len(self._rows):
            self._finished = True
        if not rows:
            self._finished = True
            raise StopIteration
        self._page += 1
        self._rows = rows
        self._position = 0
