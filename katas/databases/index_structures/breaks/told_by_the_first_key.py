"""A page is inner if its first entry says so.

Breaks: "with None, a number or a text as its value"
"""

class BTree:
    ...

    def __init__(self, store, root=None):
        self._store = store
        if root is None:
            root = store.new()
        self.root = root

    def _read(self, number):
        entries = self._store.read(number)
        if entries and entries[0][0] == "inner":
            return "inner", entries[1:]
        return "leaf", entries

    def lookup(self, key):
        kind, entries = self._read(self.root)
        while kind == "inner":
            kind, entries = self._read(entries[_child(entries, key)][1])
        at = bisect_left(entries, key, key=_key)
        if at == len(entries) or entries[at][0] != key:
            raise KeyError(key)
        return entries[at][1]

    def _between(self, number, lo, hi):
        kind, entries = self._read(number)
        if kind == "leaf":
            yield from entries[bisect_left(entries, lo, key=_key) : bisect_right(entries, hi, key=_key)]
        else:
            for _, child in entries[_child(entries, lo) : _child(entries, hi) + 1]:
                yield from self._between(child, lo, hi)

    def insert(self, key, value):
        split = self._insert(self.root, key, value)
        if split is not None:
            root = self._store.new()
            self._store.write(root, [("inner", None), (None, self.root), split])
            self.root = root

    def _insert(self, number, key, value):
        kind, entries = self._read(number)
        if kind == "inner":
            at = _child(entries, key)
            split = self._insert(entries[at][1], key, value)
            if split is None:
                return None
            entries.insert(at + 1, split)
        else:
            at = bisect_left(entries, key, key=_key)
            same = at < len(entries) and entries[at][0] == key
            entries[at : at + same] = [(key, value)]
        head = [("inner", None)] if kind == "inner" else []
        if len(entries) < self._store.capacity:
            self._store.write(number, [*head, *entries])
            return None
        middle = len(entries) // 2
        right = self._store.new()
        self._store.write(number, [*head, *entries[:middle]])
        self._store.write(right, [*head, *entries[middle:]])
        return entries[middle][0], right
