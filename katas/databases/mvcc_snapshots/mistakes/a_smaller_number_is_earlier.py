"""A transaction with a smaller number came earlier, so its changes are visible.

It *began* earlier. It may still have been running when the snapshot was taken, and commit afterwards: then its changes are not in the snapshot, whatever its number. Compare with the moment of its commit, or keep the set of those that
were running (PostgreSQL does the latter).

Fails: a_snapshot_does_not_move
"""

class Store:
    ...

    def begin(self, level="snapshot"):
        tx = Tx(self, level)
        self._running.append(tx)
        self._numbers = getattr(self, "_numbers", 0) + 1
        tx.number = self._numbers
        return tx


class Tx:
    ...

    def _seen(self, key):
        def before(tx):
            if self.level != "snapshot":
                return tx.committed is not None
            return tx.committed is not None and tx.number < self.number

        for version in self._store._versions.get(key, []):
            if version.deleter is self or version.deleter is not None and before(version.deleter):
                continue
            if version.creator is self or before(version.creator):
                return version
        return None
