"""A task that failed goes back into the queue.

It was due again at once, and the worker did nothing else: {{failures_wait_and_end: message}}. What has just failed will most likely fail again now;
wait, and longer each time.

Fails: failures_wait_and_end
"""


class Queue:
    ...

    def fail(self, task, error):
        return self._changed("UPDATE tasks SET claimed = 0, error = ?, due = ?", (error, self._clock()), task)
