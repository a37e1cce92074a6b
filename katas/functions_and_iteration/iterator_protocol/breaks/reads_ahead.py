"""The next page is fetched with the last row of a page.

Breaks: "It fetches a page when the first row of that page is wanted, and not before."
"""


class PageIterator:
    ...

    def __next__(self):
        if self._position == len(self._rows):
            self._turn_the_page()
        row = self._rows[self._position]
        self._position += 1
        if self._position == len(self._rows) and not self._finished:
            rows = self._fetch(self._page + 1)
            self._page += 1
            self._finished = not rows
            if rows:
                self._rows = rows
                self._position = 0
        return row
