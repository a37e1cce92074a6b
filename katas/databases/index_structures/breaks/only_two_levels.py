"""Two levels are enough.

Breaks: "makes a tree of many pairs at once"

Fails: a_sorted_load_fills_its_pages
"""

class BTree:
    ...

    @classmethod
    def loaded(cls, store, pairs):
        pairs, size = list(pairs), store.capacity - 1
        tree = cls(store) if not pairs else None
        numbers = []
        for start in range(0, len(pairs), size):
            numbers.append((pairs[start][0], store.new()))
            store.write(numbers[-1][1], ["leaf", *pairs[start : start + size]])
        if tree is None:
            root = store.new()
            store.write(root, ["inner", *numbers[:size]])
            tree = cls(store, root)
        return tree
