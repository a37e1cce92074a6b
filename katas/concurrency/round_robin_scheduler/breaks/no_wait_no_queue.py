"""A task that need not wait keeps the turn.

Breaks: "If it has ended already, the task goes to the end of the
queue at once."
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
            elif awaited.done:
                self._take_turn(task)
            else:
                awaited._waiting.append(task)
                self._parked += 1
