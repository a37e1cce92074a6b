"""The second pause is 40 seconds.

Breaks: "`fail`: the task is due again 10 seconds from now after its first attempt, and 20 seconds after its second."
"""


class Queue:
    ...

    def fail(self, task, error):
        pause = 0 if task["attempt"] >= ATTEMPTS else FIRST_PAUSE * 4 ** (task["attempt"] - 1)
        return self._changed("UPDATE tasks SET claimed = 0, error = ?, due = ?", (error, self._clock() + pause), task)
