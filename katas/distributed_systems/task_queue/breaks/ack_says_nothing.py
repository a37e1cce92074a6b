"""ack returns nothing.

Breaks: "They return `True`, or, if that
  claim does not hold any more, `False` without changing anything."
"""


class Queue:
    ...

    def ack(self, task):
        self._changed("DELETE FROM tasks", (), task)
