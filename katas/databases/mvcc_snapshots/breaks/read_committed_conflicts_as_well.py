"""Read committed conflicts with what was committed.

Breaks: "With the level `"snapshot"`, they also do"
"""

class Tx:
    ...

    def _look_for_conflicts(self, key):
        changing = any(key in other._keys for other in self._store._running if other is not self)
        if changing or self._store._changed.get(key, 0) > self.began:
            raise Conflict(f"another transaction has changed {key!r}")
