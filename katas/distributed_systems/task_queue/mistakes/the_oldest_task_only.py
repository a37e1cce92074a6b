"""The next task is the oldest one; if it is not due, nothing is.

Then everything waits behind a task for tomorrow: {{tasks_are_lent_when_due: when tasks with a delay were lent}}. Look among those that are due.

Fails: tasks_are_lent_when_due
"""


class Queue:
    ...

    def claim(self, lease):
        now = self._clock()
        with self._conn:
            found = self._conn.execute(
                "UPDATE tasks SET attempt = attempt + 1, claimed = 1, error = NULL, due = ? WHERE id ="
                " (SELECT id FROM tasks WHERE due <= ? AND attempt < ? AND id = (SELECT min(id) FROM tasks WHERE attempt < 3 AND (claimed = 0 OR due <= ?)) ORDER BY due, id LIMIT 1)"
                " RETURNING id, attempt, name, args",
                (now + lease, now, ATTEMPTS, now),
            ).fetchall()
        for number, attempt, name, args in found:
            return {"id": number, "attempt": attempt, "name": name, "args": json.loads(args)}
        return None
