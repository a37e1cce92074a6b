"""The iterator answers iter() with a fresh one.

Breaks: "`iter(iterator)` returns the iterator itself, at the position where it is."
"""


class PageIterator:
    ...

    def __iter__(self):
        return PageIterator(self._fetch)
