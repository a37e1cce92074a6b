"""Whoever waits is reported.

Breaks: "`run()` raises a
`RuntimeError` instead of returning"
"""

class Scheduler:
    ...

    def _end(self, task, result, error):
        task.done, task.result, task.error = True, result, error
        self._ready.extend(task._waiting)
