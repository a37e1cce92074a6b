"""Attempts are counted from 0.

Breaks: "`"attempt"` (1 for the first claim of this task, 2
  for the second…)"
"""


class Queue:
    ...

    def claim(self, lease):
        now = self._clock()
        with self._conn:
            found = self._conn.execute(
                "UPDATE tasks SET attempt = attempt + 1, claimed = 1, error = NULL, due = ? WHERE id ="
                " (SELECT id FROM tasks WHERE due <= ? AND attempt < ? ORDER BY due, id LIMIT 1)"
                " RETURNING id, attempt, name, args",
                (now + lease, now, ATTEMPTS),
            ).fetchall()
        for number, attempt, name, args in found:
            return {"id": number, "attempt": attempt - 1, "name": name, "args": json.loads(args)}
        return None

    def fail(self, task, error):
        return self._changed("UPDATE tasks SET claimed = 0, error = ?, due = ?", (error, self._clock() + (0 if task["attempt"] >= 2 else FIRST_PAUSE * 2 ** task["attempt"])), {**task, "attempt": task["attempt"] + 1})
