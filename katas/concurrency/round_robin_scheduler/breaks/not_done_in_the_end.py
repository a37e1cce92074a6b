"""`done` stays False after a failure.

Breaks: "`done`, whether it has ended"
"""

class Scheduler:
    ...

    def _end(self, task, result, error):
        task.done, task.result, task.error = error is None, result, error
        self._ready.extend(task._waiting)
        self._parked -= len(task._waiting)
