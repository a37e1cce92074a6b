"""All servers write to the same table.

Breaks: "No other server
  is asked."
"""

_ADDED = {}
_TAKEN = {}


class Counter:
    ...

    def __init__(self, node):
        self._node = node
        self._added = _ADDED
        self._taken = _TAKEN
