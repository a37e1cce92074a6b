"""A range begins at the first leaf.

Breaks: "and no more than 6 before it gives the first pair"
"""

class BTree:
    ...

    def _between(self, number, lo, hi):
        kind, *entries = self._store.read(number)
        if kind == "leaf":
            yield from entries[bisect_left(entries, lo, key=_key) : bisect_right(entries, hi, key=_key)]
        else:
            for _, child in entries[: _child(entries, hi) + 1]:
                yield from self._between(child, lo, hi)
