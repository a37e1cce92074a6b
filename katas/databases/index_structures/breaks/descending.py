"""A range comes from its end.

Breaks: "in ascending order"
"""

class BTree:
    ...

    def between(self, lo, hi):
        yield from reversed(list(self._between(self.root, lo, hi)))
