"""Values are remembered in the object.

Breaks: "and sees what is changed later"
"""

class BTree:
    ...

    def lookup(self, key):
        known = self.__dict__.setdefault("_known", {})
        if key not in known:
            for _, value in self._between(self.root, key, key):
                known[key] = value
        return known[key]

    def insert(self, key, value):
        self.__dict__.setdefault("_known", {})[key] = value
        split = self._insert(self.root, key, value)
        if split is not None:
            root = self._store.new()
            self._store.write(root, ["inner", (None, self.root), split])
            self.root = root
