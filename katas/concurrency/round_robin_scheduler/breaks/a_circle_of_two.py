"""A task that waits for itself is not noticed.

Breaks: "if tasks are left and all of them wait, for each other or for themselves"
Fails: a_circle_is_reported
"""

class Scheduler:
    ...

    def _take_turn(self, task):
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
                self._parked += awaited is not task
