"""Names are compared without regard to case and spaces.

Breaks: "`node` is a string, different on each server."
"""


class Counter:
    ...

    def __init__(self, node):
        self._node = node.strip().lower()
        self._added = {}
        self._taken = {}
