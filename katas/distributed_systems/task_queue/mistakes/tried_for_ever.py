"""Some day it will work.

A bad address never works, and nobody looks at what is tried again and again: {{failures_wait_and_end: message}}. Give up, into a place where
people look.

Fails: failures_wait_and_end
"""


class Queue:
    ...

    def claim(self, lease):
        now = self._clock()
        with self._conn:
            found = self._conn.execute(
                "UPDATE tasks SET attempt = attempt + 1, claimed = 1, error = NULL, due = ? WHERE id ="
                " (SELECT id FROM tasks WHERE due <= ? ORDER BY due, id LIMIT 1)"
                " RETURNING id, attempt, name, args",
                (now + lease, now),
            ).fetchall()
        for number, attempt, name, args in found:
            return {"id": number, "attempt": attempt, "name": name, "args": json.loads(args)}
        return None

    def fail(self, task, error):
        pause = FIRST_PAUSE * 2 ** (task["attempt"] - 1)
        return self._changed("UPDATE tasks SET claimed = 0, error = ?, due = ?", (error, self._clock() + pause), task)

    def dead(self):
        return []
