"""The row is returned, so it is claimed.

The statement has opened a transaction, which nobody ended: {{tasks_are_lent_when_due: message}}. To the others the task is free or the database
is locked, and if the worker dies, nothing was ever lent. Commit before you return.

Breaks: "All methods but `put` commit what they change."
Fails: tasks_are_lent_when_due
"""


class Queue:
    ...

    def claim(self, lease):
        now = self._clock()
        found = self._conn.execute(
            "UPDATE tasks SET attempt = attempt + 1, claimed = 1, error = NULL, due = ? WHERE id ="
            " (SELECT id FROM tasks WHERE due <= ? AND attempt < ? ORDER BY due, id LIMIT 1)"
            " RETURNING id, attempt, name, args",
            (now + lease, now, ATTEMPTS),
        ).fetchall()
        for number, attempt, name, args in found:
            return {"id": number, "attempt": attempt, "name": name, "args": json.loads(args)}
        return None
