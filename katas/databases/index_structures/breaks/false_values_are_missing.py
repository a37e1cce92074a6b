"""False values count as missing.

Breaks: "`lookup(key)` returns the value."
"""

class BTree:
    ...

    def lookup(self, key):
        kind, *entries = self._store.read(self.root)
        while kind == "inner":
            kind, *entries = self._store.read(entries[_child(entries, key)][1])
        at = bisect_left(entries, key, key=_key)
        if at == len(entries) or entries[at][0] != key or not entries[at][1]:
            raise KeyError(key)
        return entries[at][1]
