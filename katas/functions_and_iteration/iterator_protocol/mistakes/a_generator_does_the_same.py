"""A generator in `__iter__` is the same thing in five lines.

Nearly: it is an iterator, a new one for each loop, and it stays at its end. But an exception that leaves a generator
finishes it. After `fetch(1)` had raised once, the next `next` raised `StopIteration`, and the loop took the rows that were
missing for the end. If a caller is to try again, keep the state in an object.

Fails: a_failed_fetch_can_be_repeated
"""


class PagedResult:
    ...

    def __iter__(self):
        page = 1
        while rows := self._fetch(page):
            yield from rows
            page += 1
