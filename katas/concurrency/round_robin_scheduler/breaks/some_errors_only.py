"""Only some exceptions end a task.

Breaks: "A task that raises an `Exception` ends, and the others go on; `run` does not raise it."
"""

class Scheduler:
    ...

    def _take_turn(self, task):
        try:
            awaited = task._resume()
        except StopIteration as end:
            self._end(task, end.value, None)
        except (ValueError, TypeError) as error:
            self._end(task, None, error)
        else:
            task._awaits = awaited
            if awaited is None or awaited.done:
                self._ready.append(task)
            else:
                awaited._waiting.append(task)
                self._parked += 1
