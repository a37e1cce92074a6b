"""A missing key gives None.

Breaks: "If the key is not there, it raises KeyError."
"""

class BTree:
    ...

    def lookup(self, key):
        kind, *entries = self._store.read(self.root)
        while kind == "inner":
            kind, *entries = self._store.read(entries[_child(entries, key)][1])
        at = bisect_left(entries, key, key=_key)
        if at == len(entries) or entries[at][0] != key:
            return None
        return entries[at][1]
