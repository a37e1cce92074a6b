"""A heartbeat never makes a lease end earlier.

Breaks: "`heartbeat` makes the lease run out `lease` seconds from now."
"""


class Queue:
    ...

    def heartbeat(self, task, lease):
        return self._changed("UPDATE tasks SET due = max(due, ?)", (self._clock() + lease,), task)
