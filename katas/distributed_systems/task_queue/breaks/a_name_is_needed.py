"""A task without a name is none.

Breaks: "`claim(lease)` lends the task that has been due for longest"
"""


class Queue:
    ...

    def claim(self, lease):
        now = self._clock()
        with self._conn:
            found = self._conn.execute(
                "UPDATE tasks SET attempt = attempt + 1, claimed = 1, error = NULL, due = ? WHERE id ="
                " (SELECT id FROM tasks WHERE due <= ? AND attempt < ? AND name <> '' ORDER BY due, id LIMIT 1)"
                " RETURNING id, attempt, name, args",
                (now + lease, now, ATTEMPTS),
            ).fetchall()
        for number, attempt, name, args in found:
            return {"id": number, "attempt": attempt, "name": name, "args": json.loads(args)}
        return None
