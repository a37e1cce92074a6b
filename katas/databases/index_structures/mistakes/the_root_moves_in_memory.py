"""The object knows its root, so nobody else has to.

After the root was split, the tree that was opened from the old number sees one half. Whoever opens the index has nothing but the pages and `tree.root`, so `root` has to be
the page that is the root *now*.

Breaks: "`tree.root` is the number of the root page, which may change with an insert."
Fails: what_went_in_comes_out
"""

class BTree:
    ...

    def __init__(self, store, root=None):
        self._store = store
        if root is None:
            root = store.new()
            store.write(root, ["leaf"])
        self.root = root
        self._top = root

    def insert(self, key, value):
        split = self._insert(self._top, key, value)
        if split is not None:
            root = self._store.new()
            self._store.write(root, ["inner", (None, self._top), split])
            self._top = root

    def between(self, lo, hi):
        yield from self._between(self._top, lo, hi)

    def lookup(self, key):
        kind, *entries = self._store.read(self._top)
        while kind == "inner":
            kind, *entries = self._store.read(entries[_child(entries, key)][1])
        at = bisect_left(entries, key, key=_key)
        if at == len(entries) or entries[at][0] != key:
            raise KeyError(key)
        return entries[at][1]
