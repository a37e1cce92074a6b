"""What is there stays.

Breaks: "`MemoryStorage(region)` is a `Storage` that keeps values in memory."
"""


class MemoryStorage(Storage):
    ...

    def put(self, key, value):
        self._values.setdefault(key, value)
