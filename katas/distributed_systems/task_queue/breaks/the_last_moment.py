"""In the very last moment, a claim holds still.

Breaks: "from then on the task is due again, and the claim counts for nothing"
"""


class Queue:
    ...

    def _changed(self, statement, values, task):
        with self._conn:
            cursor = self._conn.execute(
                f"{statement} WHERE id = ? AND attempt = ? AND claimed = 1 AND due >= ?",
                (*values, task["id"], task["attempt"], self._clock()),
            )
        return cursor.rowcount == 1
