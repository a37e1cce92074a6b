"""A value is sent again at the next turn.

Breaks: "At its turn after a wait, the `yield` gives the value"
"""

class Task:
    ...

    def _resume(self):
        awaited = self._awaits
        if awaited is None:
            return self._generator.send(None)
        if awaited.error is not None:
            return self._generator.throw(awaited.error)
        return self._generator.send(awaited.result)

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
            task._awaits = awaited or task._awaits
            if awaited is None or awaited.done:
                self._ready.append(task)
            else:
                awaited._waiting.append(task)
                self._parked += 1
