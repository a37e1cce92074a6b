"""At the end, `__next__` returns None.

None is a value like any other, and the loop asks for more: it does not end. Only `raise StopIteration` says that there is
nothing more.

Breaks: "At the end, `next` raises `StopIteration`."
Fails: a_loop_gives_all_rows
"""


class PageIterator:
    ...

    def __next__(self):
        if self._position == len(self._rows):
            if not self._finished:
                rows = self._fetch(self._page + 1)
                self._finished = not rows
                self._page += 1
                self._rows = rows
                self._position = 0
            if self._finished:
                return None
        row = self._rows[self._position]
        self._position += 1
        return row
