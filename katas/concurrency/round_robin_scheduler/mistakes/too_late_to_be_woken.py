"""A task that waits is woken by the end of the other.

If that has ended before, nobody will come: {{results_come_back: message}}. Look whether the other is done before you park a
task.

Breaks: "If it has ended already, the task goes to the end of the
queue at once."
Fails: results_come_back
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
            if awaited is None:
                self._ready.append(task)
            else:
                awaited._waiting.append(task)
                self._parked += 1
