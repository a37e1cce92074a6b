"""`__iter__` belongs to the collection, and `__next__` to the iterator.

The iterator needs both. A `for` loop calls `iter()` on whatever it is given, so an iterator without `__iter__` can be
handed to `next` and to no loop: `iter(iterator)` {{an_iterator_is_its_own_iterator: iter(iterator)}}. Two lines are
missing: `def __iter__(self): return self`.

Fails: an_iterator_is_its_own_iterator
"""


class PageIterator:
    ...

    del __iter__
