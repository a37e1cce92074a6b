"""A claim that failed still holds until the pause is over.

Breaks: "`ack` and
  `fail` end it, too."
"""


class Queue:
    ...

    def fail(self, task, error):
        pause = 0 if task["attempt"] >= ATTEMPTS else FIRST_PAUSE * 2 ** (task["attempt"] - 1)
        return self._changed("UPDATE tasks SET error = ?, due = ?", (error, self._clock() + pause), task)
