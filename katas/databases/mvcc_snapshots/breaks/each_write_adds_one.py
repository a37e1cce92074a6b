"""Each write adds a version.

Breaks: "A further write of the same transaction to it changes that version"
"""

class Tx:
    ...

    def write(self, key, value):
        self._look_for_conflicts(key)
        old = self._seen(key)
        self._keys.add(key)
        if old is not None:
            old.deleter = self
        self._store._versions.setdefault(key, []).append(_Version(value, self))
