"""The version is added first.

Breaks: "and change nothing"
"""

class Tx:
    ...

    def write(self, key, value):
        old = self._seen(key)
        self._keys.add(key)
        self._look_for_conflicts(key)
        if old is not None and old.creator is self:
            old.value = value
            return
        if old is not None:
            old.deleter = self
        self._store._versions.setdefault(key, []).append(_Version(value, self))
