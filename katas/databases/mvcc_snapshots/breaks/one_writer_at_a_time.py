"""There is one writer at a time.

Breaks: "if another running transaction has written or deleted the key"
"""

class Tx:
    ...

    def _look_for_conflicts(self, key):
        changing = any(other._keys for other in self._store._running if other is not self)
        if changing or self._store._changed.get(key, 0) > self._moment:
            raise Conflict(f"another transaction has changed {key!r}")
