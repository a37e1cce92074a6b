"""A false row is none.

Breaks: "`get(key)` returns `(name, score)`, or None."
"""

class ShardedUsers:
    ...

    def get(self, key):
        found = self._read(self._ring, key)
        return found if found and found[1] else None
