"""`conn.rollback()` undoes everything.

It undoes the statements. The objects keep what the program has set: {{a_unit_is_committed_or_undone: objects after a rollback before any commit}}, which no row
says. The next part of the program reads it as the truth. Give every known object the values of its row again.

Fails: a_unit_is_committed_or_undone
"""

class Session:
    ...

    def rollback(self):
        self._conn.rollback()
        self._added.clear()
