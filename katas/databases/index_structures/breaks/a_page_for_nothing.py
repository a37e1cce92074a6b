"""Each insert takes a new page.

Breaks: "the store has at most 240 pages"
"""

class BTree:
    ...

    def _insert(self, number, key, value):
        kind, *entries = self._store.read(number)
        self._store.new()
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
        if len(entries) < self._store.capacity:
            self._store.write(number, [kind, *entries])
            return None
        middle = len(entries) // 2
        right = self._store.new()
        self._store.write(number, [kind, *entries[:middle]])
        self._store.write(right, [kind, *entries[middle:]])
        return entries[middle][0], right
