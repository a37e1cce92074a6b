"""The condition in the UPDATE tells who got the task; the other one gets nothing.

There was another task that was due: {{one_task_one_worker: message}}. With many workers most of them come away with nothing, while work is
waiting. Look again, or find and take in one statement.

Breaks: "or `None` if nothing is due"
Fails: one_task_one_worker
"""


class Queue:
    ...

    def claim(self, lease):
        now = self._clock()
        found = self._conn.execute(
            "SELECT id, attempt, name, args FROM tasks WHERE due <= ? AND attempt < ? ORDER BY due, id LIMIT 1", (now, ATTEMPTS)
        ).fetchall()
        for number, attempt, name, args in found:
            with self._conn:
                taken = self._conn.execute(
                    "UPDATE tasks SET attempt = attempt + 1, claimed = 1, error = NULL, due = ? WHERE id = ? AND attempt = ? AND due <= ?",
                    (now + lease, number, attempt, now),
                )
            if taken.rowcount:
                return {"id": number, "attempt": attempt + 1, "name": name, "args": json.loads(args)}
        return None
