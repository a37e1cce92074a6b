"""A range goes over all pairs and keeps those that fit.

The result is right, and every page was read for it, as with a hash. The inner pages say which children can have a key of the range; the others need not be read.

Breaks: "`between` reads at most 60 pages for 300 neighbours"
Fails: a_range_reads_its_own_pages
"""

class BTree:
    ...

    def _between(self, number, lo, hi):
        kind, *entries = self._store.read(number)
        if kind == "leaf":
            yield from entries[bisect_left(entries, lo, key=_key) : bisect_right(entries, hi, key=_key)]
        else:
            for _, child in entries:
                yield from self._between(child, lo, hi)
