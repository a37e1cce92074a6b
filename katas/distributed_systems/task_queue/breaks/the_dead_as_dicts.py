"""The dead are dicts.

Breaks: "`dead()` returns a list of `(name, args, error)`"
"""


class Queue:
    ...

    def dead(self):
        rows = self._conn.execute(
            "SELECT name, args, coalesce(error, 'lost') FROM tasks WHERE attempt >= ? AND due <= ? ORDER BY id", (ATTEMPTS, self._clock())
        ).fetchall()
        return [{"name": name, "args": json.loads(args), "error": error} for name, args, error in rows]
