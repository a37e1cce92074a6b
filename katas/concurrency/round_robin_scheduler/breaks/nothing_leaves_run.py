"""No exception leaves `run`.

Breaks: "What is not an `Exception`, such as `KeyboardInterrupt`, leaves `run`"
"""


class Scheduler:
    ...

    def _take_turn(self, task):
        try:
            awaited = task._resume()
        except StopIteration as end:
            self._end(task, end.value, None)
        except BaseException as error:
            self._end(task, None, error)
        else:
            task._awaits = awaited
            if awaited is None or awaited.done:
                self._ready.append(task)
            else:
                awaited._waiting.append(task)
                self._parked += 1
