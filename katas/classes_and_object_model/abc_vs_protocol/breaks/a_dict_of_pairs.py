"""The last value of a key is the only one that is put.

Breaks: "for each pair `(key, value)`, in their order, it calls `put` of the object"
"""


class Storage(ABC):
    ...

    def put_many(self, pairs):
        pairs = list(pairs)
        for key, value in dict(pairs).items():
            self.put(key, value)
        return len(pairs)
