"""A range is a list.

Breaks: "`between(lo, hi)` is an iterator"
"""

class BTree:
    ...

    def between(self, lo, hi):
        return list(self._between(self.root, lo, hi))
