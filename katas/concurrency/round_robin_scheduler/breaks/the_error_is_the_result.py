"""An exception is the result.

Breaks: "The last two are `None` otherwise."
"""

class Scheduler:
    ...

    def _end(self, task, result, error):
        task.done, task.result, task.error = True, error or result, error
        self._ready.extend(task._waiting)
        self._parked -= len(task._waiting)
