"""The iterator answers iter() with a fresh one.

Breaks: "`iter(iterator)` returns the iterator itself, and does not move it."
"""


class PageIterator:
    ...

    def __iter__(self):
        return PageIterator(self._fetch)
