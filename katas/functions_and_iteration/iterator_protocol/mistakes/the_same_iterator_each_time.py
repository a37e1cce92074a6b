"""`__iter__` can return the same object every time.

Whether that is the result itself or one iterator that it keeps: there is one position for all loops. Two nested loops over
three rows gave {{every_loop_begins_anew: pairs of two nested loops over 3 rows}} pairs, since the inner one used up the rows of
the outer one. Let `__iter__` of the collection make a new object for each loop, and let that one return `self`.

Fails: every_loop_begins_anew
"""


class PagedResult:
    def __init__(self, fetch):
        self._walk = PageIterator(fetch)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._walk)
