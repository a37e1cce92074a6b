"""The pairs are gone through twice.

Breaks: "`pairs` is any iterable."
"""


class Storage(ABC):
    ...

    def put_many(self, pairs):
        count = sum(1 for _ in pairs)
        for key, value in pairs:
            self.put(key, value)
        return count
