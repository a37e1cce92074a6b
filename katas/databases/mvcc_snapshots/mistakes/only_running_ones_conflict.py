"""A conflict is with somebody who is writing at the same time.

"At the same time" is since the snapshot was taken. A transaction that has committed in the meantime has changed what this one has read, and its change is not in the snapshot: to write on top of it is a lost update.

Breaks: "they also do if a transaction that has committed since this one began has done so"
Fails: writers_conflict_and_readers_do_not schedules_follow_the_rules
"""

class Tx:
    ...

    def _look_for_conflicts(self, key):
        if any(key in other._keys for other in self._store._running if other is not self):
            raise Conflict(f"another transaction has changed {key!r}")
