"""Rows are taken off the list that fetch returned.

Breaks: "The lists that `fetch` returns are left as they are."
"""


class PageIterator:
    ...

    def __next__(self):
        if not self._rows:
            self._turn_the_page()
        return self._rows.pop(0)
