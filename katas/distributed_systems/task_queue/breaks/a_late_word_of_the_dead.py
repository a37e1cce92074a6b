"""The third attempt may fail late.

Breaks: "if that claim does not hold any more, `False` without changing anything"
"""


class Queue:
    ...

    def fail(self, task, error):
        if task["attempt"] >= ATTEMPTS:
            with self._conn:
                cursor = self._conn.execute(
                    "UPDATE tasks SET claimed = 0, error = ?, due = min(due, ?) WHERE id = ? AND attempt = ? AND claimed = 1",
                    (error, self._clock(), task["id"], task["attempt"]),
                )
            return cursor.rowcount == 1
        pause = FIRST_PAUSE * 2 ** (task["attempt"] - 1)
        return self._changed("UPDATE tasks SET claimed = 0, error = ?, due = ?", (error, self._clock() + pause), task)
