"""The exception of fetch is wrapped in another one.

Breaks: "If `fetch` raises, `next` raises that very exception."
"""


class PageIterator:
    ...

    def _turn_the_page(self):
        if self._finished:
            raise StopIteration
        try:
            rows = self._fetch(self._page + 1)
        except Exception as error:
            raise type(error)(*error.args) from error
        if not rows:
            self._finished = True
            raise StopIteration
        self._page += 1
        self._rows = rows
        self._position = 0
