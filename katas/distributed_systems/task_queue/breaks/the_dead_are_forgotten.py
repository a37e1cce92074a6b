"""Dead tasks are removed.

Breaks: "`dead()` returns a list of `(name, args, error)` of the dead tasks"
"""


class Queue:
    ...

    def dead(self):
        return []
