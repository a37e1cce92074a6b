"""At the end the last row is repeated once.

Breaks: "From then on it always does, without asking `fetch` again, even if there are new pages by now."
"""


class PageIterator:
    ...

    def __next__(self):
        if self._finished and self._rows:
            self._rows, last = [], self._rows[-1]
            self._position = 0
            return last
        if self._position == len(self._rows):
            self._turn_the_page()
        row = self._rows[self._position]
        self._position += 1
        return row
