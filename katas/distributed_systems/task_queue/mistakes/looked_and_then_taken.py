"""Find the next task, then mark it as taken.

Two workers found the same one before either had marked it: {{one_task_one_worker: message}}. Find and take in one statement, or behind a lock
that is held from before the look (`BEGIN IMMEDIATE`).

Breaks: "No task is lent twice at the same time."
Fails: one_task_one_worker
"""


class Queue:
    ...

    def claim(self, lease):
        now = self._clock()
        found = self._conn.execute(
            "SELECT id, attempt + 1, name, args FROM tasks WHERE due <= ? AND attempt < ? ORDER BY due, id LIMIT 1", (now, ATTEMPTS)
        ).fetchall()
        for number, attempt, name, args in found:
            with self._conn:
                self._conn.execute(
                    "UPDATE tasks SET attempt = ?, claimed = 1, error = NULL, due = ? WHERE id = ?", (attempt, now + lease, number)
                )
            return {"id": number, "attempt": attempt, "name": name, "args": json.loads(args)}
        return None
