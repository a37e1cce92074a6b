"""A heartbeat counts as an attempt.

Breaks: "`heartbeat` makes the lease run out `lease` seconds from now."
"""


class Queue:
    ...

    def heartbeat(self, task, lease):
        held = self._changed("UPDATE tasks SET attempt = attempt + 1, due = ?", (self._clock() + lease,), task)
        task["attempt"] += held
        return held
