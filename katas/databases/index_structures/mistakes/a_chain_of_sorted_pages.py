"""Sorted pages, one linked to the next, are all that order needs.

A range is well served. To find where it begins, or to find one key, the chain is walked from its first page: half of all pages, on average. The inner pages of a tree are there to
skip them.

Fails: few_pages_are_read a_range_reads_its_own_pages
"""

class BTree:
    def __init__(self, store, root=None):
        self._store = store
        if root is None:
            root = store.new()
            store.write(root, [None])
        self.root = root

    @classmethod
    def loaded(cls, store, pairs):
        tree = cls(store)
        for key, value in pairs:
            tree.insert(key, value)
        return tree

    def _page(self, key):
        number = self.root
        following, *entries = self._store.read(number)
        while following is not None and entries and entries[-1][0] < key:
            further, *others = self._store.read(following)
            if others[0][0] > key:
                break
            number, following, entries = following, further, others
        return number, following, entries

    def insert(self, key, value):
        number, following, entries = self._page(key)
        at = bisect_left(entries, key, key=_key)
        same = at < len(entries) and entries[at][0] == key
        entries[at : at + same] = [(key, value)]
        if len(entries) < self._store.capacity:
            self._store.write(number, [following, *entries])
            return
        middle = len(entries) // 2
        right = self._store.new()
        self._store.write(right, [following, *entries[middle:]])
        self._store.write(number, [right, *entries[:middle]])

    def lookup(self, key):
        _, _, entries = self._page(key)
        for here, value in entries:
            if here == key:
                return value
        raise KeyError(key)

    def between(self, lo, hi):
        _, following, entries = self._page(lo)
        while True:
            for key, value in entries:
                if key > hi:
                    return
                if key >= lo:
                    yield key, value
            if following is None:
                return
            following, *entries = self._store.read(following)
