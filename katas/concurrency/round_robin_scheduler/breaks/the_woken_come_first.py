"""Those that have waited have the next turns.

Breaks: "all that wait for it go
to the end of the queue, in the order in which they began to wait"
"""

class Scheduler:
    ...

    def _end(self, task, result, error):
        task.done, task.result, task.error = True, result, error
        self._ready.extendleft(reversed(task._waiting))
        self._parked -= len(task._waiting)
