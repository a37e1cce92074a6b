"""A lookup looks twice.

Breaks: "a lookup reads at most 5 pages"
"""

class BTree:
    ...

    def lookup(self, key):
        list(self._between(self.root, key, key))
        kind, *entries = self._store.read(self.root)
        while kind == "inner":
            kind, *entries = self._store.read(entries[_child(entries, key)][1])
        at = bisect_left(entries, key, key=_key)
        if at == len(entries) or entries[at][0] != key:
            raise KeyError(key)
        return entries[at][1]
