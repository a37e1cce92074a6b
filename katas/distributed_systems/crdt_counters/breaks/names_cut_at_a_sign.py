"""Names end at the first colon.

Breaks: "`node` is a string, different on each server."
"""


class Counter:
    ...

    def __init__(self, node):
        self._node = node.split(":")[0]
        self._added = {}
        self._taken = {}
