"""`between` collects the pairs and returns an iterator over them.

Code that needs the first one, or a page of twenty, has paid for all. A generator reads a leaf when its pairs are asked for.

Breaks: "and no more than 6 before it gives the first pair"
Fails: a_range_reads_its_own_pages
"""

class BTree:
    ...

    def between(self, lo, hi):
        return iter(list(self._between(self.root, lo, hi)))
