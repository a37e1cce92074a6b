"""A task that yields another one goes to the end of the queue, and finds out at its next turn.

At that turn the other had not ended: {{results_come_back: message}}. Do not put a task that waits into the queue; put it
where the other one finds it at its end.

Breaks: "While it waits, its generator is not resumed."
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
            self._ready.append(task)
