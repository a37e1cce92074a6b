"""After an exception the iterator begins at page 1 again.

Breaks: "the following `next` asks for the same page again, and no row is lost or repeated."
"""


class PageIterator:
    ...

    def _turn_the_page(self):
        if self._finished:
            raise StopIteration
        try:
            rows = self._fetch(self._page + 1)
        except BaseException:
            self.__init__(self._fetch)
            raise
        if not rows:
            self._finished = True
            raise StopIteration
        self._page += 1
        self._rows = rows
        self._position = 0
