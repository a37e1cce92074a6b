"""The upper end does not belong to the range.

Breaks: "the pairs `(key, value)` with `lo <= key <= hi`"
"""

class BTree:
    ...

    def _between(self, number, lo, hi):
        kind, *entries = self._store.read(number)
        if kind == "leaf":
            yield from entries[bisect_left(entries, lo, key=_key) : bisect_left(entries, hi, key=_key)]
        else:
            for _, child in entries[_child(entries, lo) : _child(entries, hi) + 1]:
                yield from self._between(child, lo, hi)
