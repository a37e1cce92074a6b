"""An empty error is taken for none.

Breaks: "`error` is the text
  that the last `fail` was given"
"""


class Queue:
    ...

    def dead(self):
        rows = self._conn.execute(
            "SELECT name, args, CASE WHEN coalesce(error, '') = '' THEN 'lost' ELSE error END FROM tasks WHERE attempt >= ? AND due <= ? ORDER BY id", (ATTEMPTS, self._clock())
        ).fetchall()
        return [(name, json.loads(args), error) for name, args, error in rows]
