"""A task whose third lease ran out is among the dead once somebody claims.

Breaks: "`dead()` returns a list of `(name, args, error)` of the dead tasks"
"""


class Queue:
    ...

    def claim(self, lease):
        now = self._clock()
        with self._conn:
            self._conn.execute("UPDATE tasks SET claimed = 0 WHERE attempt >= ? AND due <= ?", (ATTEMPTS, now))
            found = self._conn.execute(
                "UPDATE tasks SET attempt = attempt + 1, claimed = 1, error = NULL, due = ? WHERE id ="
                " (SELECT id FROM tasks WHERE due <= ? AND attempt < ? ORDER BY due, id LIMIT 1)"
                " RETURNING id, attempt, name, args",
                (now + lease, now, ATTEMPTS),
            ).fetchall()
        for number, attempt, name, args in found:
            return {"id": number, "attempt": attempt, "name": name, "args": json.loads(args)}
        return None

    def dead(self):
        rows = self._conn.execute(
            "SELECT name, args, coalesce(error, 'lost') FROM tasks WHERE attempt >= ? AND claimed = 0 ORDER BY id", (ATTEMPTS,)
        ).fetchall()
        return [(name, json.loads(args), error) for name, args, error in rows]
