"""A delete adds a version.

Breaks: "a delete adds none"
"""

class Tx:
    ...

    def delete(self, key):
        self._look_for_conflicts(key)
        old = self._seen(key)
        if old is not None:
            self._keys.add(key)
            old.deleter = self
            gone = _Version(None, self)
            gone.deleter = self
            self._store._versions[key].append(gone)
