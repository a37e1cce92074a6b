"""Woken in the other order.

Breaks: "in the order in which they began to wait"
"""

class Scheduler:
    ...

    def _end(self, task, result, error):
        task.done, task.result, task.error = True, result, error
        self._ready.extend(reversed(task._waiting))
        self._parked -= len(task._waiting)
