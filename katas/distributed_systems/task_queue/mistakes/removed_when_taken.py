"""A task that somebody has taken is no longer in the queue.

The worker died, and the task with it. What was seen: {{a_dead_worker_loses_nothing: message}}. A task may go only when its
work is confirmed; until then it is lent.

Fails: a_dead_worker_loses_nothing, zombies_are_refused, failures_wait_and_end
"""


class Queue:
    ...

    def claim(self, lease):
        with self._conn:
            found = self._conn.execute(
                "DELETE FROM tasks WHERE id = (SELECT id FROM tasks WHERE due <= ? AND attempt < ? ORDER BY due, id LIMIT 1)"
                " RETURNING id, attempt + 1, name, args",
                (self._clock(), ATTEMPTS),
            ).fetchall()
        for number, attempt, name, args in found:
            return {"id": number, "attempt": attempt, "name": name, "args": json.loads(args)}
        return None

    def ack(self, task):
        return True

    def heartbeat(self, task, lease):
        return True

    def fail(self, task, error):
        last = task["attempt"] >= ATTEMPTS
        pause = 0 if last else FIRST_PAUSE * 2 ** (task["attempt"] - 1)
        with self._conn:
            self._conn.execute(
                "INSERT INTO tasks (id, name, args, due, attempt, error) VALUES (?, ?, ?, ?, ?, ?)",
                (task["id"], task["name"], json.dumps(task["args"]), self._clock() + pause, task["attempt"], error),
            )
        return True
