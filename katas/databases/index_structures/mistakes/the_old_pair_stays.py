"""A pair is entered at its place, whether the key is there or not.

Then the key stands there twice, and `between` gives both. A key has one value: look whether the entry at that place has the key, and replace it.

Fails: what_went_in_comes_out
"""

class BTree:
    ...

    def _insert(self, number, key, value):
        kind, *entries = self._store.read(number)
        if kind == "inner":
            at = _child(entries, key)
            split = self._insert(entries[at][1], key, value)
            if split is None:
                return None
            entries.insert(at + 1, split)
        else:
            at = bisect_left(entries, key, key=_key)
            entries[at:at] = [(key, value)]
        if len(entries) < self._store.capacity:
            self._store.write(number, [kind, *entries])
            return None
        middle = len(entries) // 2
        right = self._store.new()
        self._store.write(number, [kind, *entries[:middle]])
        self._store.write(right, [kind, *entries[middle:]])
        return entries[middle][0], right
