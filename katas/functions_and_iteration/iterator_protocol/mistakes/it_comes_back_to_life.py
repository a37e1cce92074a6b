"""An empty page raises `StopIteration`, so the end takes care of itself.

Only until somebody asks again. Three more calls of `next` sent requests for pages
{{the_end_is_final: fetched by three more next(iterator)}}: an iterator that was at its end found rows. Remember that the
end was reached.

Fails: the_end_is_final
"""


class PageIterator:
    ...

    def _turn_the_page(self):
        rows = self._fetch(self._page + 1)
        if not rows:
            raise StopIteration
        self._page += 1
        self._rows = rows
        self._position = 0
