"""Cooperative multitasking: generators take turns, and may wait for each other."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator
from typing import Any


class Task:
    """A generator under way, and how it ended."""

    def __init__(self, generator: Generator[Task | None, Any, Any]) -> None:
        self.done = False
        self.result: Any = None
        self.error: Exception | None = None
        self._generator = generator
        self._awaits: Task | None = None
        self._waiting: list[Task] = []

    def _resume(self) -> Task | None:
        """Run the generator up to its next yield, with what became of the task that it has waited for."""
        awaited, self._awaits = self._awaits, None
        if awaited is None:
            return self._generator.send(None)
        if awaited.error is not None:
            return self._generator.throw(awaited.error)
        return self._generator.send(awaited.result)


class Scheduler:
    """Gives turns to tasks, one after the other."""

    def __init__(self) -> None:
        self._ready: deque[Task] = deque()
        self._parked = 0

    def spawn(self, generator: Generator[Task | None, Any, Any]) -> Task:
        """Make a task of `generator`; it gets its first turn when those before it have had theirs."""
        task = Task(generator)
        self._ready.append(task)
        return task

    def run(self) -> None:
        """Give turns until all tasks have ended. Raises RuntimeError if those that are left wait for each other."""
        while self._ready:
            self._take_turn(self._ready.popleft())
        if self._parked:
            raise RuntimeError(f"{self._parked} tasks wait for each other")

    def _take_turn(self, task: Task) -> None:
        try:
            awaited = task._resume()
        except StopIteration as end:
            self._end(task, end.value, None)
        except Exception as error:
            self._end(task, None, error)
        else:
            task._awaits = awaited
            if awaited is None or awaited.done:
                self._ready.append(task)
            else:
                awaited._waiting.append(task)
                self._parked += 1

    def _end(self, task: Task, result: Any, error: Exception | None) -> None:
        task.done, task.result, task.error = True, result, error
        self._ready.extend(task._waiting)
        self._parked -= len(task._waiting)
