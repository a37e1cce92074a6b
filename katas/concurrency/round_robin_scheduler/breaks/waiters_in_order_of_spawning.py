"""Those that wait go on in the order in which they were spawned.

Breaks: "in the order in which they began to wait"
"""

class Scheduler:
    ...

    def spawn(self, generator):
        task = Task(generator)
        task.number = self._number = getattr(self, "_number", 0) + 1
        self._ready.append(task)
        return task

    def _end(self, task, result, error):
        task.done, task.result, task.error = True, result, error
        self._ready.extend(sorted(task._waiting, key=lambda waiting: waiting.number))
        self._parked -= len(task._waiting)
