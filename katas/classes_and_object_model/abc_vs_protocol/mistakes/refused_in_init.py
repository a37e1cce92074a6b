"""The constructor of the base class refuses an unfinished object.

It runs only if the subclass calls it. The one of the checks has an `__init__` of its own, and
{{an_unfinished_storage_is_refused: message}}. `ABC` refuses in `object.__new__`, which comes before any `__init__`.

Breaks: "Making an object of a class that lacks any of them raises `TypeError` before its `__init__` runs"
Fails: an_unfinished_storage_is_refused
"""


class Storage(ABC):
    def __init__(self):
        missing = [name for name in ("region", "get", "put") if not hasattr(self, name)]
        if missing:
            raise TypeError(f"missing: {', '.join(missing)}")

    def put_many(self, pairs):
        count = 0
        for key, value in pairs:
            self.put(key, value)
            count += 1
        return count
