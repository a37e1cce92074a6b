"""A root is emptied.

Breaks: "with it, the tree whose root is that page"
"""

class BTree:
    ...

    def __init__(self, store, root=None):
        self._store = store
        self.root = store.new() if root is None else root
        store.write(self.root, ["leaf"])
