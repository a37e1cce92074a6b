"""When a page is split, its parent gets the separator, and there is room for it.

Inner pages fill up, too. Where the parent was full, the new half got no entry in any page, and its keys are not found any more. The parent is split in the same way, and
tells its own parent.

Fails: every_order_of_inserting_works
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
            if len(entries) < self._store.capacity - 1:
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
