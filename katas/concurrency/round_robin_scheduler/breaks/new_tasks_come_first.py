"""A new task has the next turn.

Breaks: "new tasks go to
the end"
"""

class Scheduler:
    ...

    def spawn(self, generator):
        task = Task(generator)
        self._ready.appendleft(task)
        return task
