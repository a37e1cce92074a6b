"""A claim holds until somebody else has claimed the task.

When its lease has run out, the task may be lent at any moment, and dead() may list it: {{zombies_are_refused: said True}}. The time counts, and not
whether somebody came.

Breaks: "from then on the task is due again, and the claim counts for nothing"
Fails: zombies_are_refused
"""


class Queue:
    ...

    def _changed(self, statement, values, task):
        with self._conn:
            cursor = self._conn.execute(
                f"{statement} WHERE id = ? AND attempt = ? AND claimed = 1",
                (*values, task["id"], task["attempt"]),
            )
        return cursor.rowcount == 1
