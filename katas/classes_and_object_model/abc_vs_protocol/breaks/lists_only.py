"""The pairs are counted first.

Breaks: "`pairs` is any iterable."
"""


class Storage(ABC):
    ...

    def put_many(self, pairs):
        count = len(pairs)
        for key, value in pairs:
            self.put(key, value)
        return count
