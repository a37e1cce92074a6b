"""The dead are listed by when they died.

Breaks: "in the order in which they were put"
"""


class Queue:
    ...

    def dead(self):
        rows = self._conn.execute(
            "SELECT name, args, coalesce(error, 'lost') FROM tasks WHERE attempt >= ? AND due <= ? ORDER BY due, id", (ATTEMPTS, self._clock())
        ).fetchall()
        return [(name, json.loads(args), error) for name, args, error in rows]
