"""A range reads to the end of the tree.

Breaks: "`between` reads at most 60 pages for 300 neighbours"
"""

class BTree:
    ...

    def _between(self, number, lo, hi):
        kind, *entries = self._store.read(number)
        if kind == "leaf":
            yield from entries[bisect_left(entries, lo, key=_key) : bisect_right(entries, hi, key=_key)]
        else:
            for _, child in entries[_child(entries, lo) :]:
                yield from self._between(child, lo, hi)
