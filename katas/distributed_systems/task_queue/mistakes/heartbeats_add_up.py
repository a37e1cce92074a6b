"""A heartbeat adds its time to the lease.

A worker that sends one each second for a minute then holds the task for an hour after its death: {{heartbeats_keep_a_task: message}}. The
lease runs out so many seconds from now.

Breaks: "`heartbeat` makes the lease run out `lease` seconds from now."
Fails: heartbeats_keep_a_task
"""


class Queue:
    ...

    def heartbeat(self, task, lease):
        return self._changed("UPDATE tasks SET due = due + ?", (lease,), task)
