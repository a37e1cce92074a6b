"""Keys are numbers.

Breaks: "All keys of a tree can be compared with each other"
"""

class BTree:
    ...

    def insert(self, key, value):
        key = float(key)
        split = self._insert(self.root, key, value)
        if split is not None:
            root = self._store.new()
            self._store.write(root, ["inner", (None, self.root), split])
            self.root = root
