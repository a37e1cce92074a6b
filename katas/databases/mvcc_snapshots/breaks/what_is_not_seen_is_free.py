"""A delete of what is not seen is no conflict.

Breaks: "`write` and `delete` raise Conflict"
"""

class Tx:
    ...

    def delete(self, key):
        old = self._seen(key)
        if old is not None:
            self._look_for_conflicts(key)
            self._keys.add(key)
            old.deleter = self
