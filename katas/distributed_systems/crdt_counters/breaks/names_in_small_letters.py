"""Names are compared without regard to case and spaces.

Breaks: "`node` is a text, another one for each server."
"""


class Counter:
    ...

    def __init__(self, node):
        self._node = node.strip().lower()
        self._added = {}
        self._taken = {}
