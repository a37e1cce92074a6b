"""A database on disk, a clock that the check moves, and queues of several workers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from os.path import join
from tempfile import TemporaryDirectory
from typing import Any

from katabook import Failed, called, evidence, fail, raised_at, sql


class Office:
    """One database with a time; `queue()` is a further worker with a connection of its own."""

    def __init__(self, solution: Any, path: str) -> None:
        self.solution, self.path, self.now = solution, path, 0.0
        self.conns: list[sqlite3.Connection] = []

    def time(self) -> float:
        return self.now

    def queue(self) -> tuple[Any, sqlite3.Connection]:
        conn = sql.connect(self.path, timeout=0)
        with sql.unrecorded(conn):
            conn.execute("PRAGMA synchronous = OFF")  # no disk has to be waited for: the machine does not fail here
        self.conns.append(conn)
        made = called(self.solution.Queue, conn, self.time)
        if conn.in_transaction:
            fail("Queue(conn, clock) left a transaction open", call="Queue(conn, clock)", place=self.solution.Queue)
        return made, conn

    def put(self, queue: Any, conn: sqlite3.Connection, name: str, args: Any = None, **more: Any) -> None:
        shown = "".join(f", {key}={value}" for key, value in more.items())
        args = {} if args is None else args
        try:
            called(queue.put, name, args, **more)
        except Failed:
            raise
        except Exception as error:
            evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
            fail(f"put raised {type(error).__name__}", call=f"queue.put({name!r}, {args!r}{shown})", place=raised_at(error) or self.solution.Queue)
        conn.commit()

    def claim(self, queue: Any, lease: float = 60) -> Any:
        try:
            task = called(queue.claim, lease)
        except Failed:
            raise
        except Exception as error:
            evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
            fail(f"claim raised {type(error).__name__}", call=f"queue.claim({lease})", place=raised_at(error) or self.solution.Queue)
        if task is not None and (not isinstance(task, dict) or {"id", "attempt", "name", "args"} - set(task)):
            fail("claim returned something else than None or a dict with id, attempt, name and args", call=f"queue.claim({lease})", place=self.solution.Queue)
        return task

    def said(self, method: str, queue: Any, *args: Any) -> bool:
        """What heartbeat, ack or fail returned."""
        try:
            answer = called(getattr(queue, method), dict(args[0]), *args[1:])
        except Failed:
            raise
        except Exception as error:
            evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
            fail(f"{method} raised {type(error).__name__}", call=f"queue.{method}(task{', …' * (len(args) > 1)})", place=raised_at(error) or self.solution.Queue)
        if not isinstance(answer, bool):
            fail(f"{method} returned {answer!r}, and neither True nor False", call=f"queue.{method}(task{', …' * (len(args) > 1)})", place=self.solution.Queue)
        if any(conn.in_transaction for conn in self.conns):
            fail(f"{method} has returned, and what it changed is not committed", call=f"queue.{method}(task{', …' * (len(args) > 1)})", place=self.solution.Queue)
        return answer

    def dead(self, queue: Any) -> Any:
        return called(queue.dead)


@contextmanager
def office(solution: Any) -> Iterator[Office]:
    with TemporaryDirectory() as folder:
        made = Office(solution, join(folder, "tasks.db"))
        try:
            yield made
        finally:
            for conn in made.conns:
                conn.close()
