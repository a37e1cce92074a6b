"""The queue is a line: first come, first served.

A task that has been due for long then waits behind one that was put earlier and became due a moment ago:
{{tasks_are_lent_when_due: lent when all were due}}. Order by when they became due.

Breaks: "`claim(lease)` lends the task that has been due for longest (of several that have been due equally long, the one that was put first)"
Fails: tasks_are_lent_when_due
"""


class Queue:
    ...

    def claim(self, lease):
        now = self._clock()
        with self._conn:
            found = self._conn.execute(
                "UPDATE tasks SET attempt = attempt + 1, claimed = 1, error = NULL, due = ? WHERE id ="
                " (SELECT id FROM tasks WHERE due <= ? AND attempt < ? ORDER BY id LIMIT 1)"
                " RETURNING id, attempt, name, args",
                (now + lease, now, ATTEMPTS),
            ).fetchall()
        for number, attempt, name, args in found:
            return {"id": number, "attempt": attempt, "name": name, "args": json.loads(args)}
        return None
