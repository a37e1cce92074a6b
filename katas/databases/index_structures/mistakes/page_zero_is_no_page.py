"""`root or store.new()` makes a root if there is none.

The first page of a store has the number 0, and 0 is false: a tree that was opened again got a new, empty root. Ask `root is None`.

Fails: what_went_in_comes_out
"""

class BTree:
    ...

    def __init__(self, store, root=None):
        self._store = store
        if not root:
            root = store.new()
            store.write(root, ["leaf"])
        self.root = root
