"""When `fetch` raises, the iteration is over.

Whether a generator is finished by the exception that leaves it, or an object remembers that it has failed: the next `next`
raised `StopIteration`, and a loop takes the rows that are missing for the end. After `fetch(1)` had raised once, pages
{{a_failed_fetch_can_be_repeated: fetch(1) raises once; fetched}} were asked for. If a caller is to try again, keep the position in an
object, and change it once `fetch` has returned. A generator cannot do that.

Fails: a_failed_fetch_can_be_repeated
"""


class PagedResult:
    ...

    def __iter__(self):
        page = 1
        while rows := self._fetch(page):
            yield from rows
            page += 1
