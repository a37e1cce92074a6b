"""Each level is found from the root again.

Breaks: "an insert reads and writes at most 20 pages"
"""

class BTree:
    ...

    def insert(self, key, value):
        for _ in range(6):
            try:
                self.lookup(key)
            except KeyError:
                pass
        split = self._insert(self.root, key, value)
        if split is not None:
            root = self._store.new()
            self._store.write(root, ["inner", (None, self.root), split])
            self.root = root
