"""A task queue in a database: leases, retries that wait longer each time, and a place for what never works."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any

ATTEMPTS = 3
FIRST_PAUSE = 10.0

_Task = dict[str, Any]


class Queue:
    """Tasks that several worker processes take, each from a connection of its own."""

    def __init__(self, conn: sqlite3.Connection, clock: Callable[[], float]) -> None:
        self._conn = conn
        self._clock = clock
        # `due`: when it may be claimed; while it is claimed, when the lease runs out.
        conn.execute(
            "CREATE TABLE IF NOT EXISTS tasks (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, args TEXT, due REAL,"
            " attempt INTEGER DEFAULT 0, claimed INTEGER DEFAULT 0, error TEXT)"
        )

    def put(self, name: str, args: dict[str, Any], delay: float = 0) -> None:
        """Add a task within the caller's transaction."""
        try:
            text = json.dumps(args, allow_nan=False)
        except ValueError as error:
            raise TypeError("the arguments of a task are plain JSON data") from error
        if json.loads(text) != args:
            raise TypeError("the arguments of a task come back from JSON unchanged")
        self._conn.execute("INSERT INTO tasks (name, args, due) VALUES (?, ?, ?)", (name, text, self._clock() + delay))

    def claim(self, lease: float) -> _Task | None:
        """Take the task that has been due for longest, for so many seconds."""
        now = self._clock()
        with self._conn:
            found = self._conn.execute(
                "UPDATE tasks SET attempt = attempt + 1, claimed = 1, error = NULL, due = ? WHERE id ="
                " (SELECT id FROM tasks WHERE due <= ? AND attempt < ? ORDER BY due, id LIMIT 1)"
                " RETURNING id, attempt, name, args",
                (now + lease, now, ATTEMPTS),
            ).fetchall()
        for number, attempt, name, args in found:
            return {"id": number, "attempt": attempt, "name": name, "args": json.loads(args)}
        return None

    def heartbeat(self, task: _Task, lease: float) -> bool:
        """Keep the task for so many seconds from now."""
        return self._changed("UPDATE tasks SET due = ?", (self._clock() + lease,), task)

    def ack(self, task: _Task) -> bool:
        """The task is done."""
        return self._changed("DELETE FROM tasks", (), task)

    def fail(self, task: _Task, error: str) -> bool:
        """The task did not work: it is due again after a pause, or dead."""
        last = task["attempt"] >= ATTEMPTS
        pause = 0 if last else FIRST_PAUSE * 2 ** (task["attempt"] - 1)
        return self._changed("UPDATE tasks SET claimed = 0, error = ?, due = ?", (error, self._clock() + pause), task)

    def dead(self) -> list[tuple[str, dict[str, Any], str]]:
        """(name, args, error) of the tasks that are not tried again."""
        rows = self._conn.execute(
            "SELECT name, args, coalesce(error, 'lost') FROM tasks WHERE attempt >= ? AND due <= ? ORDER BY id",
            (ATTEMPTS, self._clock()),
        ).fetchall()
        return [(name, json.loads(args), error) for name, args, error in rows]

    def _changed(self, statement: str, values: tuple[Any, ...], task: _Task) -> bool:
        """Whether the statement found the task still held by this claim."""
        with self._conn:
            cursor = self._conn.execute(
                f"{statement} WHERE id = ? AND attempt = ? AND claimed = 1 AND due > ?",
                (*values, task["id"], task["attempt"], self._clock()),
            )
        return cursor.rowcount == 1


def work(queue: Queue, handlers: dict[str, Callable[[dict[str, Any]], Any]], stop: Callable[[], bool]) -> None:
    """Do what is due, one task after the other, until nothing is due or `stop()` says so."""
    while not stop() and (task := queue.claim(60)):
        try:
            handlers[task["name"]](task["args"])
        except Exception as error:
            queue.fail(task, repr(error))
        else:
            queue.ack(task)
