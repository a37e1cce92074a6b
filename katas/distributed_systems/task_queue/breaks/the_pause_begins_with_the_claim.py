"""The pause is counted from the claim.

Breaks: "`fail`: the task is due again 10 seconds from now after its first attempt, and 20 seconds after its second."
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
            return {"id": number, "attempt": attempt, "name": name, "args": json.loads(args), "at": now}
        return None

    def fail(self, task, error):
        pause = 0 if task["attempt"] >= ATTEMPTS else FIRST_PAUSE * 2 ** (task["attempt"] - 1)
        return self._changed("UPDATE tasks SET claimed = 0, error = ?, due = ?", (error, task["at"] + pause), task)
