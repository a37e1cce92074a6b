"""If `__iter__` sets the position back to the start, the result can be looped over again.

One after the other, yes. But there is still one position, so the inner of two nested loops winds the outer one back:
{{every_loop_begins_anew: pairs of two nested loops over 3 rows}} pairs for three rows. And a loop over an iterator that
was begun with `next` starts again. Each loop needs an object of its own.

Fails: every_loop_begins_anew, an_iterator_is_its_own_iterator
"""


class PagedResult:
    def __init__(self, fetch):
        self._fetch = fetch
        self._walk = PageIterator(fetch)

    def __iter__(self):
        self._walk = PageIterator(self._fetch)
        return self

    def __next__(self):
        return next(self._walk)
