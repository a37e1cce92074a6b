"""A binary search tree keeps keys in order, one node on each page.

It does, as long as they arrive in no order. Keys that arrive in ascending order go to the right each time, and the tree is a list as long as there are keys: an insert has
to walk all of it. A B-tree has many keys on a page, and grows at the root: all leaves are equally deep.

Fails: few_pages_are_read a_range_reads_its_own_pages
"""

class BTree:
    def __init__(self, store, root=None):
        self._store = store
        self.root = store.new() if root is None else root

    @classmethod
    def loaded(cls, store, pairs):
        tree = cls(store)
        for key, value in pairs:
            tree.insert(key, value)
        return tree

    def insert(self, key, value):
        number = self.root
        while entries := self._store.read(number):
            here, old, left, right = entries
            if here == key:
                self._store.write(number, [key, value, left, right])
                return
            number = left if key < here else right
        self._store.write(number, [key, value, self._store.new(), self._store.new()])

    def lookup(self, key):
        number = self.root
        while entries := self._store.read(number):
            here, value, left, right = entries
            if here == key:
                return value
            number = left if key < here else right
        raise KeyError(key)

    def between(self, lo, hi):
        waiting, number = [], self.root
        while True:
            while entries := self._store.read(number):
                if entries[0] < lo:
                    number = entries[3]
                    continue
                waiting.append(entries)
                number = entries[2]
            if not waiting:
                return
            here, value, _, number = waiting.pop()
            if here > hi:
                return
            yield here, value
