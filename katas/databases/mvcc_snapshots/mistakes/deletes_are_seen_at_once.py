"""A version that has been replaced is not visible any more.

It is not for those who look later. A snapshot from before still sees it; and while the transaction that replaced it has not committed, everybody else does. The mark counts only if its transaction had committed by the moment of the
snapshot.

Fails: a_snapshot_does_not_move
"""

class Tx:
    ...

    def _seen(self, key):
        for version in self._store._versions.get(key, []):
            if version.deleter is not self and (version.creator is self or _by(version.creator, self._moment) and version.deleter is None):
                return version
        return None
