"""A write changes the value, and a rollback puts the old one back.

Then everybody sees it at once: a transaction that had begun earlier saw {{a_snapshot_does_not_move: snapshot: read("ann")}}. A write adds a version, and leaves the old one to those who can still see it.

Breaks: "It never sees what others have not committed or have rolled back."
Fails: a_snapshot_does_not_move
"""

class Tx:
    ...

    def write(self, key, value):
        self._look_for_conflicts(key)
        self._keys.add(key)
        versions = self._store._versions.setdefault(key, [])
        if versions:
            versions[-1].value = value
        else:
            versions.append(_Version(value, self))
