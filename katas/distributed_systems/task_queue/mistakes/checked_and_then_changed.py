"""A SELECT tells whether the claim still holds.

Between it and the change the lease ran out, and the task went to somebody else: {{zombies_are_refused: message}}. Put the condition into the
statement that changes, and look at its row count.

Fails: zombies_are_refused
"""


class Queue:
    ...

    def _changed(self, statement, values, task):
        held = self._conn.execute(
            "SELECT 1 FROM tasks WHERE id = ? AND attempt = ? AND claimed = 1 AND due > ?", (task["id"], task["attempt"], self._clock())
        ).fetchone()
        if not held:
            return False
        with self._conn:
            self._conn.execute(f"{statement} WHERE id = ?", (*values, task["id"]))
        return True
