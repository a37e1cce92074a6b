"""The keys are in a sorted list of the object, and the pages are written along with it.

Another process that opens the index has no such list: a tree that was opened again found nothing. Read what you need from the pages, each time.

Breaks: "Everything that the tree knows is on pages of the store, so that another `BTree(store, tree.root)` finds the same, and sees what is changed later."
Fails: what_went_in_comes_out
"""

class BTree:
    def __init__(self, store, root=None):
        self._store = store
        self._values = {}
        self.root = store.new() if root is None else root

    @classmethod
    def loaded(cls, store, pairs):
        tree = cls(store)
        for key, value in pairs:
            tree.insert(key, value)
        return tree

    def insert(self, key, value):
        self._values[key] = value

    def lookup(self, key):
        return self._values[key]

    def between(self, lo, hi):
        for key in sorted(self._values):
            if lo <= key <= hi:
                yield key, self._values[key]
