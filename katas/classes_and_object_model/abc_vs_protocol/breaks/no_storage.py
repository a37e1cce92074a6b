"""It does not inherit.

Breaks: "`MemoryStorage(region)` is a `Storage` that keeps values in memory."
"""


class MemoryStorage:
    ...

    def put_many(self, pairs):
        return Storage.put_many(self, pairs)
