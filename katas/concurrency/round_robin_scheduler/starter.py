"""Cooperative multitasking: generators take turns, and may wait for each other."""

from __future__ import annotations


class Task:
    """A generator under way, and how it ended."""

    def __init__(self, generator):
        self.generator = generator
        self.done = False
        self.result = None
        self.error = None


class Scheduler:
    """Gives turns to tasks, one after the other."""

    def __init__(self):
        self.tasks = []

    def spawn(self, generator):
        task = Task(generator)
        self.tasks.append(task)
        return task

    def run(self):
        # TODO: this runs each task to its end; let them take turns, and wait for each other
        for task in self.tasks:
            for _ in task.generator:
                pass
            task.done = True
