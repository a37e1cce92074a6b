"""A transaction sees the latest value that is committed.

That is read committed: what it sees moves while it runs. The snapshot saw {{a_snapshot_does_not_move: a snapshot, after one that began earlier and one that began later have committed}} after two others had committed. A snapshot shows what was committed when it
*began*.

Fails: a_snapshot_does_not_move
"""

class Tx:
    ...

    @property
    def _moment(self):
        return self._store._commits
