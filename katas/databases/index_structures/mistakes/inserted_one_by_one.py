"""Many pairs are inserted one by one.

In ascending order that is the worst case for a tree that splits in the middle: the left half is never touched again, and every page stays half empty. Each insert also reads and
writes a page for every level. Sorted pairs can be cut into full pages.

Fails: a_sorted_load_fills_its_pages
"""

class BTree:
    ...

    @classmethod
    def loaded(cls, store, pairs):
        tree = cls(store)
        for key, value in pairs:
            tree.insert(key, value)
        return tree
