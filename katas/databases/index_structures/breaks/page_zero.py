"""A tree begins at page 0.

Breaks: "Without `root` it is a new, empty tree"
"""

class BTree:
    ...

    def __init__(self, store, root=None):
        self._store = store
        if root is None:
            root = 0
            if not len(store):
                store.write(store.new(), ["leaf"])
        self.root = root
