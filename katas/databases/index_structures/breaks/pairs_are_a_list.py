"""The pairs are a list.

Breaks: "from an iterable"

Fails: a_sorted_load_fills_its_pages
"""

class BTree:
    ...

    @classmethod
    def loaded(cls, store, pairs):
        level, kind = pairs, "leaf"
        size = store.capacity - 1
        while True:
            parts = [level[start : start + size] for start in range(0, len(level), size)] or [[]]
            numbers = [store.new() for _ in parts]
            for number, part in zip(numbers, parts, strict=True):
                store.write(number, [kind, *part])
            if len(parts) == 1:
                return cls(store, numbers[0])
            level = [(part[0][0], number) for part, number in zip(parts, numbers, strict=True)]
            kind = "inner"
