"""An exception in a task is the caller's business.

The caller of `run` did nothing wrong, and the other tasks got no more turns: {{errors_go_to_those_who_wait: message}}. Keep the
exception with its task, and hand it to those who wait.

Breaks: "A task that raises an `Exception` ends, and the others go on; `run` does not raise it."
Fails: errors_go_to_those_who_wait
"""

class Scheduler:
    ...

    def _take_turn(self, task):
        try:
            awaited = task._resume()
        except StopIteration as end:
            self._end(task, end.value, None)
        else:
            task._awaits = awaited
            if awaited is None or awaited.done:
                self._ready.append(task)
            else:
                awaited._waiting.append(task)
                self._parked += 1
