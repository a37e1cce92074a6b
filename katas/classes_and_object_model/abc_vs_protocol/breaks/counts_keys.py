"""It counts keys.

Breaks: "and returns how many there were"
"""


class Storage(ABC):
    ...

    def put_many(self, pairs):
        keys = set()
        for key, value in pairs:
            self.put(key, value)
            keys.add(key)
        return len(keys)
