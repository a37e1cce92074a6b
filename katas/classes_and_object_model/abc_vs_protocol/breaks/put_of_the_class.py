"""The put of the class is called.

Breaks: "for each pair `(key, value)`, in their order, it calls `put` of the object"
"""


class Storage(ABC):
    ...

    def put_many(self, pairs):
        count = 0
        for key, value in pairs:
            type(self).put(self, key, value)
            count += 1
        return count
