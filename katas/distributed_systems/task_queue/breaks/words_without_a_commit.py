"""ack, fail and heartbeat do not commit.

Breaks: "All methods but `put` commit what they change."
"""


class Queue:
    ...

    def _changed(self, statement, values, task):
        cursor = self._conn.execute(
            f"{statement} WHERE id = ? AND attempt = ? AND claimed = 1 AND due > ?",
            (*values, task["id"], task["attempt"], self._clock()),
        )
        return cursor.rowcount == 1
