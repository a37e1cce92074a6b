"""A task has one that waits for it.

It may have several, and the second took the place of the first: {{waiting_costs_no_turn: message}}. Keep a list.

Breaks: "all that wait for it go
to the end of the queue, in the order in which they began to wait"
Fails: waiting_costs_no_turn, errors_go_to_those_who_wait
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
                awaited._waiting = [task]
                self._parked += 1
