"""Each page is fetched once to see whether it is there, and once for its rows.

Breaks: "One iterator fetches no page twice, unless `fetch` has raised."
"""


class PageIterator:
    ...

    def _turn_the_page(self):
        if self._finished or not self._fetch(self._page + 1):
            self._finished = True
            raise StopIteration
        self._rows = self._fetch(self._page + 1)
        self._page += 1
        self._position = 0
