"""A task begins when it is spawned.

`next(generator)` in `spawn` runs it up to its first `yield`: {{turns_go_round: message}}. Whoever calls `spawn` has the turn, and
keeps it.

Breaks: "`spawn(generator)` makes a task of a generator and runs nothing of it."
Fails: turns_go_round
"""

class Scheduler:
    ...

    def spawn(self, generator):
        task = Task(generator)
        try:
            next(generator)
        except StopIteration as end:
            task.done, task.result = True, end.value
            return task
        self._ready.append(task)
        return task
