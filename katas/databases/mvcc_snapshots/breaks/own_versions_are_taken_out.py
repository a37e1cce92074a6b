"""An own version is taken out by a delete.

Breaks: "nothing else than `vacuum` removes one"
"""

class Tx:
    ...

    def delete(self, key):
        self._look_for_conflicts(key)
        old = self._seen(key)
        if old is not None:
            self._keys.add(key)
            old.deleter = self
            if old.creator is self:
                self._store._versions[key].remove(old)
