"""A claim is told by its attempt alone.

Breaks: "`heartbeat(task, lease)`, `ack(task)` and `fail(task, error)` take what `claim` returned."
"""


class Queue:
    ...

    def _changed(self, statement, values, task):
        with self._conn:
            cursor = self._conn.execute(
                f"{statement} WHERE attempt = ? AND claimed = 1 AND due > ?", (*values, task["attempt"], self._clock())
            )
        return cursor.rowcount >= 1
