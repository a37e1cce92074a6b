"""Who has read a key must not have it changed by others.

That is locking: the report stops all writers of what it has read, which is what versions are there to avoid. Reading is never a conflict, and writers of different keys are none. (That two of them may together break a rule is called write skew, and takes a
stricter level.)

Fails: a_snapshot_does_not_move
"""

class Tx:
    ...

    def read(self, key):
        self.__dict__.setdefault("_seen_keys", set()).add(key)
        version = self._seen(key)
        return None if version is None else version.value

    def _look_for_conflicts(self, key):
        others = [other for other in self._store._running if other is not self]
        changing = any(key in other._keys or key in other.__dict__.get("_seen_keys", ()) for other in others)
        if changing or self._store._changed.get(key, 0) > self._moment:
            raise Conflict(f"another transaction has changed {key!r}")
