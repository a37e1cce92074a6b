"""A range gives keys.

Breaks: "an iterator over the pairs `(key, value)`"
"""

class BTree:
    ...

    def between(self, lo, hi):
        for key, _ in self._between(self.root, lo, hi):
            yield key
