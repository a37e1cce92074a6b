"""Deleting nothing raises.

Breaks: "to delete what the transaction does not see does nothing, unless it is a Conflict (see below)"
"""

class Tx:
    ...

    def delete(self, key):
        self._look_for_conflicts(key)
        old = self._seen(key)
        if old is None:
            raise KeyError(key)
        if old is not None:
            self._keys.add(key)
            old.deleter = self
