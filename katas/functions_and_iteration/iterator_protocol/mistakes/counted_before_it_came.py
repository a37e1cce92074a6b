"""Count the page, then fetch it.

If `fetch` raises, the page counts as read: after `fetch(1)` had failed once, pages
{{a_failed_fetch_can_be_repeated: fetch(1) raises once; fetched}} were asked for, and the rows of page 1 never came. Change
the state once the call has returned.

Fails: a_failed_fetch_can_be_repeated
"""


class PageIterator:
    ...

    def _turn_the_page(self):
        if self._finished:
            raise StopIteration
        self._page += 1
        rows = self._fetch(self._page)
        if not rows:
            self._finished = True
            raise StopIteration
        self._rows = rows
        self._position = 0
