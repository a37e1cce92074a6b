"""A B-tree on pages: an index that stays flat, whatever the order in which its keys arrive."""


class BTree:
    """Keys with their values, in order."""

    def __init__(self, store, root=None):
        self._store = store
        # TODO: an empty tree, or the one whose root is this page
        self.root = root

    def insert(self, key, value):
        """Enter a key; one that is there gets the new value."""
        # TODO

    def lookup(self, key):
        """The value of a key; KeyError if it is not there."""
        # TODO

    def between(self, lo, hi):
        """The pairs with lo <= key <= hi, in ascending order."""
        # TODO

    @classmethod
    def loaded(cls, store, pairs):
        """A tree of pairs that come in ascending order of their keys, on full pages."""
        # TODO: the extra mile
