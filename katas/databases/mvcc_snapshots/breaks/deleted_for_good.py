"""An own version that was deleted stays deleted.

Breaks: "It sees its own changes"
"""

class Tx:
    ...

    def write(self, key, value):
        self._look_for_conflicts(key)
        self._keys.add(key)
        for version in self._store._versions.get(key, []):
            if version.creator is self:
                version.value = value
                return
        old = self._seen(key)
        if old is not None:
            old.deleter = self
        self._store._versions.setdefault(key, []).append(_Version(value, self))
