"""A third attempt that is under way is dead already.

Breaks: "whose third lease ran out, is **dead**"
"""


class Queue:
    ...

    def dead(self):
        rows = self._conn.execute("SELECT name, args, coalesce(error, 'lost') FROM tasks WHERE attempt >= ? ORDER BY id", (ATTEMPTS,)).fetchall()
        return [(name, json.loads(args), error) for name, args, error in rows]
