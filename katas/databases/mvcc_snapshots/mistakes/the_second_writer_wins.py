"""Each writes its own version, so two writers do not disturb each other.

Both have read the same old value, and the one that commits last hides what the first has written: a lost update. The second writer of a key has to fail, or to wait.

Breaks: "if another running transaction has written or deleted the key"
Fails: writers_conflict_and_readers_do_not schedules_follow_the_rules
"""

class Tx:
    ...

    def _look_for_conflicts(self, key):
        return None
