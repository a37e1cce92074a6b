"""Three failures, and the task is dead.

A task that kills its worker does not get to fail. Its lease runs out, and it is lent again and takes the next one down:
{{failures_wait_and_end: message}}. Count the claims.

Breaks: "A task whose third attempt failed, or whose third lease ran out, is **dead**: never lent again."
Fails: failures_wait_and_end
"""


class Queue:
    ...

    def claim(self, lease):
        now = self._clock()
        with self._conn:
            found = self._conn.execute(
                "UPDATE tasks SET attempt = attempt + 1, claimed = 1, error = NULL, due = ? WHERE id ="
                " (SELECT id FROM tasks WHERE due <= ? AND NOT (attempt >= ? AND claimed = 0) ORDER BY due, id LIMIT 1)"
                " RETURNING id, attempt, name, args",
                (now + lease, now, ATTEMPTS),
            ).fetchall()
        for number, attempt, name, args in found:
            return {"id": number, "attempt": attempt, "name": name, "args": json.loads(args)}
        return None

    def dead(self):
        rows = self._conn.execute(
            "SELECT name, args, error FROM tasks WHERE attempt >= ? AND claimed = 0 ORDER BY id", (ATTEMPTS,)
        ).fetchall()
        return [(name, json.loads(args), error) for name, args, error in rows]
