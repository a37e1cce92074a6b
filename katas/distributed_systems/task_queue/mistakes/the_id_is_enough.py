"""The id says which task is meant.

It does not say whose claim it is. A worker that was stopped for a minute comes back and speaks for a task that is somebody else's:
{{zombies_are_refused: message}}. A claim is told by id and attempt, and holds until its lease runs out.

Fails: zombies_are_refused
"""


class Queue:
    ...

    def _changed(self, statement, values, task):
        with self._conn:
            cursor = self._conn.execute(
                f"{statement} WHERE id = ? AND claimed = 1",
                (*values, task["id"]),
            )
        return cursor.rowcount == 1
