"""The pairs are sorted.

Breaks: "for each pair `(key, value)`, in their order, it calls `put` of the object"
"""


class Storage(ABC):
    ...

    def put_many(self, pairs):
        pairs = sorted(pairs)
        for key, value in pairs:
            self.put(key, value)
        return len(pairs)
